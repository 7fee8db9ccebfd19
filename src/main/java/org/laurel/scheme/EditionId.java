package org.laurel.scheme;

import java.time.LocalDate;

/** A scheme as it stands from a day until its next edition. */
public record EditionId(String scheme, LocalDate inForceFrom) {

    /** Also the folder it is kept in: {@code national-quality-label/2022-09-01}. */
    @Override
    public String toString() {
        return scheme + "/" + inForceFrom;
    }
}
