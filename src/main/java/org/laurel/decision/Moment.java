package org.laurel.decision;

import java.time.LocalDate;
import org.laurel.calendar.Deadline;

/** What the days of its round let be done about an application now. */
public sealed interface Moment {

    /** A teacher's application: it is decided and told at any time. */
    record AnyTime() implements Moment {}

    /** A school may still improve its application: it is accepted or returned, not refused. */
    record Improving(Deadline until, LocalDate publishedOn) implements Moment {}

    /** It is accepted or refused, and nobody is told before the day on which all are. */
    record Waiting(LocalDate publishedOn) implements Moment {}

    /** The day has come. */
    record Published() implements Moment {}
}
