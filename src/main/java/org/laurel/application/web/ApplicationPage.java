package org.laurel.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationAside;

/** The overview of an application, for its applicant. */
public record ApplicationPage(
        Head head,
        String next,
        boolean draft,
        boolean takeBack,
        boolean wasSent,
        @Nullable String sha256,
        List<ApplicationAside.Link> links,
        List<String> beside,
        List<Happened> history,
        List<Late> late,
        @Nullable String wayBack) {

    /** A text that came when the form was closed, and where to bring it back. */
    public record Late(String title, String text, String history) {}

    /** One line of the history: who is said by part, never by an assessor's name. */
    public record Happened(String when, String what, String because) {}
}
