package org.laurel.register.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laurel.label.Bearer;
import org.laurel.label.Label;
import org.laurel.label.Standing;
import org.laurel.register.RegisteredSchool;
import org.laurel.words.Texts;

/** A label as whoever has its code sees it; {@code address} is where it can be looked up again. */
public record LabelPage(
        Label label,
        RegisteredSchool school,
        @Nullable RegisteredSchool partOf,
        String schemeName,
        String country,
        String organisation,
        String address,
        Standing standing) {

    /** One sentence that says whether the label is valid. */
    public String verdict(Texts t) {
        return switch (standing) {
            case VALID -> t.say("register.label.valid");
            case NOT_YET_VALID -> t.say("register.label.not-yet");
            case ENDED -> t.say("register.label.ended");
            case REVOKED -> t.say("register.label.revoked", revokedOn());
        };
    }

    public String explanation(Texts t) {
        return switch (label.bearer()) {
            case Bearer.Teacher _ when standing == Standing.VALID ->
                    t.say("register.label.valid-what", label.awardedOn());
            case Bearer.School(var from, var until) when standing != Standing.REVOKED ->
                    t.say("register.label.years", label.awardedOn(), from, until);
            case Bearer _ -> t.say("register.label.revoked-what");
        };
    }

    /** The day an end came to it; a label that was not revoked has none. */
    public LocalDate revokedOn() {
        return Objects.requireNonNull(label.revokedOn());
    }

    public boolean valid() {
        return standing == Standing.VALID;
    }

    /** Who is named as the holder. */
    public String holder() {
        return switch (label.bearer()) {
            case Bearer.Teacher it -> it.name();
            case Bearer.School _ -> school.name();
        };
    }

    public @Nullable String project() {
        return label.bearer() instanceof Bearer.Teacher it ? it.project() : null;
    }

    public Bearer.@Nullable School years() {
        return label.bearer() instanceof Bearer.School it ? it : null;
    }
}
