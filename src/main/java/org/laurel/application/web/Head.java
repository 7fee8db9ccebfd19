package org.laurel.application.web;

import java.util.List;
import org.laurel.application.ApplicationId;

/**
 * What stands on top of every page of an application: the label, the project, and its state in
 * words.
 */
public record Head(
        ApplicationId id,
        String scheme,
        String project,
        String state,
        String color,
        List<String> news) {}
