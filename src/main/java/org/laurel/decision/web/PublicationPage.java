package org.laurel.decision.web;

import java.util.List;

/** What releasing a round would tell, by country, before it is done. */
public record PublicationPage(
        String address, String name, String day, boolean open, Row all, List<Row> countries) {

    /** {@code again} are those on which assessors spoke after they were decided. */
    public record Row(
            String country, int awards, int refusals, int again, int undecided, int released) {

        public int kept() {
            return awards + refusals;
        }
    }
}
