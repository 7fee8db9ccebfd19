package org.laurel.round;

import java.util.UUID;

/** What a round is known by. */
public record RoundId(UUID value) {}
