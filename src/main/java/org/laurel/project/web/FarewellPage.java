package org.laurel.project.web;

import org.jspecify.annotations.Nullable;
import org.laurel.project.InsideProject;
import org.laurel.project.ProjectPermissions.Refusal;

/**
 * Asks once more before a project is closed or left; {@code deed} is {@code closure} or {@code
 * departure}, in the address and in the keys of the words.
 */
public record FarewellPage(InsideProject inside, String deed, @Nullable Refusal refusal) {}
