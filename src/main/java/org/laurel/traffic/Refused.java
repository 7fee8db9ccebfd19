package org.laurel.traffic;

import org.apache.coyote.BadRequestException;

/** The rest of a body is not read: too much of it, or too slowly. */
final class Refused extends BadRequestException {

    private final int status;

    Refused(int status, String why) {
        super(why);
        this.status = status;
    }

    int status() {
        return status;
    }
}
