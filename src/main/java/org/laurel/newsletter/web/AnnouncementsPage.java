package org.laurel.newsletter.web;

import java.util.List;
import org.laurel.round.EuropeanRound;

/** The rounds that subscribers can be told about. */
public record AnnouncementsPage(int subscribers, List<Row> rounds) {

    /** A round by the name of its label, with the mails released so far. */
    public record Row(String label, EuropeanRound round, int released) {}
}
