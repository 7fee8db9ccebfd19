package org.laurel.desk.web;

import java.util.List;

/** Who would assess what. */
public record PreviewPage(String organisation, List<Line> lines, String back) {

    /** One application; {@code reasons} say why somebody, or nobody, is not asked. */
    public record Line(
            String project,
            String teacher,
            List<Chosen> chosen,
            String lacking,
            List<String> reasons) {}

    /** Somebody to ask; the pair is what the button sends. */
    public record Chosen(String name, String pair) {}

    public int asked() {
        return lines.stream().mapToInt(it -> it.chosen().size()).sum();
    }
}
