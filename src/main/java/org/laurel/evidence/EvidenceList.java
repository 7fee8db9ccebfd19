package org.laurel.evidence;

import java.util.List;
import org.laurel.writing.FormId;

/**
 * What {@code evidence/list.jte} shows on the page of a form: its evidence, and whether the reader
 * may add and remove. {@code back} is the path of that page, {@code questions} those of them that a
 * piece of evidence can be for.
 */
public record EvidenceList(
        FormId form,
        List<Item> items,
        List<Item> removed,
        boolean mayWrite,
        String back,
        List<About> questions) {

    /** A question that evidence can be for, in the reader's words. */
    public record About(String question, String title) {}

    public EvidenceList {
        items = List.copyOf(items);
        removed = List.copyOf(removed);
        questions = List.copyOf(questions);
    }
}
