package org.laurel.writing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.laurel.writing.Change;
import org.laurel.writing.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** The answers of one step as a form sends them without a script, each with its version. */
public final class PostedAnswers {

    private static final String TEXT = "text.";

    private final MultiValueMap<String, String> fields;

    public PostedAnswers(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** Saves every answer that was sent, in turn, and says what became of each. */
    public Map<String, Saved> save(BiFunction<String, Change, Saved> save) {
        var became = new java.util.LinkedHashMap<String, Saved>();
        for (var field : fields.keySet()) {
            if (field.startsWith(TEXT)) {
                var question = field.substring(TEXT.length());
                became.put(question, save.apply(question, change(question)));
            }
        }
        return became;
    }

    /** The texts that were refused, so that they can be shown again: they stand nowhere else. */
    public Map<String, String> refused(Map<String, Saved> became) {
        var texts = new java.util.LinkedHashMap<String, String>();
        became.forEach(
                (question, saved) -> {
                    @Nullable String text = fields.getFirst(TEXT + question);
                    if (text != null && !saved.isKept()) {
                        texts.put(question, text);
                    }
                });
        return texts;
    }

    private Change change(String question) {
        @Nullable String text = fields.getFirst(TEXT + question);
        @Nullable String base = fields.getFirst("base." + question);
        @Nullable String change = fields.getFirst("change." + question);
        try {
            if (text == null || change == null) {
                throw new IllegalArgumentException("A part of the answer is missing");
            }
            return new Change(
                    UUID.fromString(change),
                    base == null ? null : Integer.valueOf(base),
                    text,
                    resolves(question));
        } catch (IllegalArgumentException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
    }

    private List<UUID> resolves(String question) {
        var found = new ArrayList<UUID>();
        fields.getOrDefault("resolves." + question, List.of())
                .forEach(it -> found.add(UUID.fromString(it)));
        return found;
    }
}
