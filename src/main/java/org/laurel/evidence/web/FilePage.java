package org.laurel.evidence.web;

import java.util.List;
import org.laurel.evidence.Item;
import org.laurel.evidence.Pupils;
import org.laurel.site.Problem;

/** What is asked about one file. */
public record FilePage(
        Item.File file, Pupils pupils, boolean remainsKnown, String back, List<Problem> problems) {

    public FilePage {
        problems = List.copyOf(problems);
    }
}
