package org.laurel.decision.web;

import org.laurel.application.ApplicationId;
import org.laurel.decision.Decision.Letter;

/** A decision letter as its applicant reads it. */
public record LetterPage(ApplicationId application, Letter letter) {}
