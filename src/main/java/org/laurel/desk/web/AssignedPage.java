package org.laurel.desk.web;

import java.util.List;

/** What became of each assignment that was shown before. */
public record AssignedPage(List<Line> lines, String back) {

    public record Line(String project, String assessor, String outcome, boolean assigned) {}

    public long assigned() {
        return lines.stream().filter(Line::assigned).count();
    }
}
