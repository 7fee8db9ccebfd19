package org.laurel.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Takes in the rows of a CSV file of one kind, such as schools. */
public interface FileImport {

    String kind();

    /** Answers 0 when every row went in, 1 when some are listed in a report. */
    int read(Path file, PrintStream out) throws IOException;
}
