package org.laurel.evidence;

import java.util.List;
import org.laurel.writing.FormId;

/**
 * What {@code evidence/list.jte} shows on the page of a form: its evidence, and whether the reader
 * may add and remove. {@code back} is the path of that page.
 */
public record EvidenceList(FormId form, List<Item> items, boolean mayWrite, String back) {

    public EvidenceList {
        items = List.copyOf(items);
    }
}
