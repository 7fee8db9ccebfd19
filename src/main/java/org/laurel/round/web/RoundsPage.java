package org.laurel.round.web;

import java.util.List;

/** Every round an officer answers for, and those of all countries. */
public record RoundsPage(List<Desk> desks, List<EuropeanDesk> european) {}
