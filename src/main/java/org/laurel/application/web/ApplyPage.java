package org.laurel.application.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;

/** The findings before the form is begun; {@code existing} is the application to go on with. */
public record ApplyPage(
        UUID project,
        String projectTitle,
        String scheme,
        String schemeName,
        List<FindingRow> findings,
        boolean possible,
        @Nullable ApplicationId existing) {}
