package org.laurel.writing.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser tells while a form is open: the box with the cursor, and the versions it shows.
 */
public record WritingRequest(
        @Nullable String question, @Nullable Map<String, @Nullable Integer> known) {}
