package org.laurel.round.web;

import java.util.List;

/** Every round an officer answers for. */
public record RoundsPage(List<Desk> desks) {}
