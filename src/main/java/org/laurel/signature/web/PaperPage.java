package org.laurel.signature.web;

import org.laurel.application.Surroundings;
import org.laurel.signature.Signature.Request;

/** The page to be signed by hand: it bears the version's code, so that it fits no other. */
public record PaperPage(Request request, Surroundings.Names names, String round, FormShown form) {}
