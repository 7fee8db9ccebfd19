package org.laurel.register.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.label.Label;
import org.laurel.register.RegisteredSchool;

/** A label as whoever has its code sees it; {@code address} is where it can be looked up again. */
public record LabelPage(
        Label label,
        RegisteredSchool school,
        String schemeName,
        String country,
        String organisation,
        String address) {

    public @Nullable LocalDate revokedOn() {
        return label.revokedOn();
    }
}
