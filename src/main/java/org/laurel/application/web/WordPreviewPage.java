package org.laurel.application.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.word.Proposal;

/** What a document would change, to choose from; each change has its id, sent however often. */
public record WordPreviewPage(
        Head head, List<Proposal> proposals, List<String> elsewhere, Map<String, UUID> changes) {}
