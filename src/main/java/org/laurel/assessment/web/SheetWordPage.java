package org.laurel.assessment.web;

import org.laurel.word.web.WordPage;

/** A score sheet as a Word document: taken along, compared, or read back. */
public record SheetWordPage(SheetPage sheet, WordPage word) {}
