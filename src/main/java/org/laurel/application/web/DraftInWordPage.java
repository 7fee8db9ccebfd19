package org.laurel.application.web;

import org.laurel.word.web.WordPage;

/** A draft as a Word document: taken along, compared, or read back. */
public record DraftInWordPage(Head head, WordPage word) {}
