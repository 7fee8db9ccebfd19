package org.laurel.application.web;

import java.util.List;
import java.util.UUID;

/** The labels a project's member can apply for. */
public record ApplyLinks(UUID project, List<Label> labels) {

    public record Label(String scheme, String name) {}
}
