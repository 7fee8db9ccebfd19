package org.laurel.label;

import java.time.LocalDate;

/** The days from which and until which a school's label is valid, both included. */
record Years(LocalDate from, LocalDate until) {}
