package org.laurel.writing.web;

import java.util.List;
import org.laurel.writing.WriteTogether.Around;

/** Who else writes in a form, and the answers that are newer than those a browser shows. */
public record WritingReply(List<Writer> writers, List<Newer> answers) {

    public record Writer(String question, String name) {}

    public record Newer(
            String question, int version, String text, String by, List<SaveReply.Side> conflicts) {}

    static WritingReply of(Around around) {
        return new WritingReply(
                around.writers().stream().map(it -> new Writer(it.question(), it.name())).toList(),
                around.answers().stream()
                        .map(
                                it ->
                                        new Newer(
                                                it.answer().question(),
                                                it.answer().version(),
                                                it.answer().text(),
                                                it.by(),
                                                SaveReply.Side.of(it.answer())))
                        .toList());
    }
}
