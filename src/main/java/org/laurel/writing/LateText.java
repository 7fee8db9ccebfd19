package org.laurel.writing;

import java.time.Instant;

/** A text that arrived after its form was closed: kept for its writer, changing nothing. */
public record LateText(String question, String text, Instant at) {}
