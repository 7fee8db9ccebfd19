package org.laurel.application.web;

import java.util.List;

/** What became of the answers that were chosen. */
public record WordResultPage(Head head, List<Line> lines) {

    /** An answer in words, and whether it asks for something to be done. */
    public record Line(String question, String address, String became, boolean open) {}
}
