package org.laurel.matrix;

import java.util.Locale;

/** Who asks, from the least to the most concerned with Elin's applications. */
enum Persona {
    STRANGER("nobody who signed in"),
    SARA("teaches at another school of the country"),
    JOHAN("Elin's colleague, and in her project about rivers"),
    MONA("was Elin's colleague and left"),
    PETER("assessor of the country, once asked and stepped back"),
    KARIN("assessor whose role was taken after she was asked"),
    LARS("assessor who has a sheet"),
    PETYA("national officer of another country"),
    ANNA("national officer of the country"),
    ULLA("national officer of the country who teaches there and applied herself"),
    CLAIRE("central officer"),
    ADMIN("administrator"),
    ELIN("the applicant");

    private final String about;

    Persona(String about) {
        this.about = about;
    }

    /** What the cast and the golden file call them. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String about() {
        return about;
    }
}
