package org.laurel.command;

import java.util.List;

/** The people of the demo, told in the terminal so that one can sign in as them. */
public interface DemoCast {

    List<SignIn> signIns();

    /** How to sign in as one of them. */
    record SignIn(String who, String email, String password) {}
}
