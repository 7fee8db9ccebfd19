package org.laurel.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Runs the pre-selection of a scheme for schools and tells what it found. */
public interface LookAtSchools {

    /** Answers 0 when it is done; the file gets every school with its facts and findings. */
    int look(
            String scheme,
            LocalDate on,
            @Nullable String round,
            @Nullable Path json,
            PrintStream out)
            throws IOException;
}
