package org.laurel.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationAside;
import org.laurel.writing.LateText;

/** The overview of an application, for its applicant. */
public record ApplicationPage(
        Head head,
        String next,
        boolean draft,
        boolean takeBack,
        @Nullable String sha256,
        List<ApplicationAside.Link> links,
        List<String> beside,
        List<Happened> history,
        List<LateText> late) {

    /** One line of the history: who is said by part, never by an assessor's name. */
    public record Happened(String when, String what, String because) {}
}
