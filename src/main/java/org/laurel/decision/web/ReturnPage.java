package org.laurel.decision.web;

import java.util.List;
import org.laurel.application.ApplicationId;
import org.laurel.site.Problem;

/** Returning a school's application: what to improve, on the whole and by statement. */
public record ReturnPage(
        ApplicationId id,
        String scheme,
        String school,
        String until,
        List<Problem> problems,
        String overall,
        List<Element> elements) {

    public record Element(String title, List<Statement> statements) {}

    /** A statement with how the school rates itself, what assessors gave, and the feedback. */
    public record Statement(String key, String title, String own, String given, String feedback) {}
}
