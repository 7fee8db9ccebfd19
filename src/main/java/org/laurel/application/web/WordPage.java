package org.laurel.application.web;

import org.jspecify.annotations.Nullable;

/** Where a form is taken along as a Word document and read back, and why that did not work. */
public record WordPage(Head head, @Nullable String problem) {}
