package org.laurel.decision.web;

import java.util.List;

/** The rounds of all countries whose decisions are told together. */
public record PublicationsPage(List<Row> rounds) {

    public record Row(String address, String name, String day, int kept, int released) {}
}
