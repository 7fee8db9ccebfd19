package org.laurel.application;

import java.time.Instant;
import org.laurel.people.PersonId;

/** An application was handed in. */
public record ApplicationSubmitted(ApplicationId application, PersonId by, Instant at) {}
