package org.laurel.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that was handed in, as it was at that moment: for a project, or in a round of all countries.
 * People are ids, so that a name can be erased without breaking the digest.
 */
public record Snapshot(
        UUID application,
        int attempt,
        String scheme,
        LocalDate edition,
        String supportOrganisation,
        UUID applicant,
        UUID school,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Project project,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID round,
        Map<String, String> answers,
        List<Piece> evidence,
        List<Found> findings,
        Instant submittedAt) {

    /** The project, and where its work can be seen. */
    public record Project(UUID id, String title, List<ProjectPage> pages) {}

    public record ProjectPage(String title, String address, String openness, String wayIn) {}

    /**
     * One piece of evidence; a file is named by its digest. {@code shows} is its question, {@code
     * pupils} what its giver said about those in it.
     */
    public record Piece(
            UUID id,
            String kind,
            String title,
            String address,
            String sha256,
            long size,
            String mediaType,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String shows,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pupils,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant givenAt) {}

    /** What a requirement found: met, unmet, not applicable or undecided. */
    public record Found(
            String requirement, String clause, String finding, Map<String, String> facts) {}
}
