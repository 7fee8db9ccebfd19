package org.laurel.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.project.Invitation;
import org.laurel.site.Choice;

/**
 * One invitation to answer; {@code hurdle} says why the answer could not be yes so far, and {@code
 * schools} are there to choose from where the reader works at several.
 */
public record InvitationPage(
        Invitation invitation, @Nullable String hurdle, List<Choice> schools) {}
