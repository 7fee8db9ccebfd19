package org.laurel.application;

import java.time.Instant;
import java.time.ZoneId;
import org.laurel.application.Application.Decided;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.application.Application.Withdrawn;
import org.laurel.words.Texts;

/** The words and the colour an application's state is shown in, wherever it is shown. */
public final class ApplicationWords {

    private ApplicationWords() {}

    /** Where an application stands, in a few words. */
    public static String state(Application application, Texts t, ZoneId zone) {
        return switch (application) {
            case Draft _ -> t.say("application.state.draft");
            case Submitted it ->
                    t.say("application.state.submitted", day(it.submission().at(), t, zone));
            case InAssessment it ->
                    t.say("application.state.in-assessment", day(it.submission().at(), t, zone));
            case Withdrawn _ -> t.say("application.state.withdrawn");
            case Decided it ->
                    t.say(it.awarded() ? "application.state.awarded" : "application.state.refused");
        };
    }

    public static String key(Application application) {
        return switch (application) {
            case Draft _ -> "draft";
            case Submitted _ -> "submitted";
            case InAssessment _ -> "in-assessment";
            case Withdrawn _ -> "withdrawn";
            case Decided it -> it.awarded() ? "awarded" : "refused";
        };
    }

    public static String color(Application application) {
        return switch (application) {
            case Draft _ -> "warning";
            case Submitted _, InAssessment _ -> "accent";
            case Withdrawn _ -> "neutral";
            case Decided it -> it.awarded() ? "gold" : "danger";
        };
    }

    private static String day(Instant at, Texts t, ZoneId zone) {
        return t.day(at.atZone(zone).toLocalDate());
    }
}
