package org.laurel.command;

import java.io.PrintStream;

/** Lets somebody without phone and recovery codes set up another code app. */
public interface SecondFactorReset {

    /** Answers 0 when it is done, 1 when nobody has that address. */
    int reset(String email, PrintStream out);
}
