package org.laurel.round.web;

import org.laurel.round.Round;

/** Asks whether to end a round at once. */
public record ClosurePage(Desk desk, Round round) {}
