package org.laurel.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.laurel.language.Language;
import org.laurel.word.ReadDocument.Outcome;
import org.laurel.word.ReadDocument.Refusal;
import org.laurel.word.WordForm.Asked;
import org.laurel.writing.Change;
import org.laurel.writing.Merge;
import org.laurel.writing.Versions;
import org.laurel.writing.WordDiff;
import org.springframework.stereotype.Component;

/** Holds what a document says against the form it was made from, and the form as it stands. */
@Component
class Comparison {

    /** What the page with the changes can send back, as browsers write it. */
    private static final int MOST_SENT_BACK = 1_500_000;

    private final WriteDocument write;
    private final Versions versions;

    Comparison(WriteDocument write, Versions versions) {
        this.write = write;
        this.versions = versions;
    }

    Outcome compare(Content content, Function<Language, WordForm> forms, Language language) {
        var codes =
                content.elsewhere().stream()
                        .flatMap(it -> DocumentCode.read(it).stream())
                        .distinct()
                        .toList();
        if (codes.size() != 1) {
            return refused(codes.isEmpty() ? Refusal.NO_CODE : Refusal.TWO_DOCUMENTS);
        }
        return switch (codes.getFirst()) {
            case DocumentCode.Damaged() -> refused(Refusal.CODE_DAMAGED);
            case DocumentCode.Whole(var code) ->
                    compare(
                            content,
                            code,
                            forms.apply(code.language()),
                            forms.apply(language).byKey());
        };
    }

    private Outcome compare(
            Content content, DocumentCode made, WordForm form, Map<String, Asked> titled) {
        if (!made.person().equals(form.person())) {
            return refused(Refusal.OTHER_PERSON);
        }
        if (!made.form().equals(form.form())) {
            return refused(Refusal.OTHER_FORM);
        }
        var asked = form.byCode();
        if (!made.edition().equals(form.edition()) || made.versions().size() != asked.size()) {
            return refused(Refusal.OLDER_EDITION);
        }
        var bases = new HashMap<String, Integer>();
        var next = made.versions().iterator();
        for (var it : asked.values()) {
            var base = next.next();
            if (base > it.version()) {
                return refused(Refusal.CODE_DAMAGED);
            }
            bases.put(it.key(), base);
        }
        var answers = Answered.in(content, asked.keySet(), write.ownLines(form));
        if (answers.codeTwice()) {
            return refused(Refusal.CODE_TWICE);
        }
        var texts = versions.texts(form.form(), bases);
        var proposals = new ArrayList<Proposal>();
        asked.forEach(
                (code, it) -> {
                    var read = answers.texts().get(code);
                    if (read != null) {
                        proposal(
                                        it,
                                        title(titled, it),
                                        read,
                                        answers.leftOut().getOrDefault(code, List.of()),
                                        bases.getOrDefault(it.key(), 0),
                                        texts.getOrDefault(it.key(), ""))
                                .ifPresent(proposals::add);
                    }
                });
        return fits(proposals)
                ? new Outcome.Found(proposals, answers.elsewhere(), answers.leftOutElsewhere())
                : refused(Refusal.TOO_MUCH_TEXT);
    }

    /** Nothing where the document says what it said when it was made, or what stands by now. */
    private static Optional<Proposal> proposal(
            Asked asked,
            String title,
            String read,
            List<LeftOut> leftOut,
            int base,
            String before) {
        var nothing =
                Optional.<Proposal>of(new Proposal.NoOtherWords(asked.key(), title, leftOut))
                        .filter(it -> !it.leftOut().isEmpty());
        var old = asked.shown(before);
        if (read.equals(old) || read.equals(asked.shown(asked.answer()))) {
            return nothing;
        }
        var value = asked.chosen() ? chosen(asked, read) : Optional.of(read);
        if (value.isEmpty()) {
            return Optional.of(
                    new Proposal.NoSuchChoice(
                            asked.key(),
                            title,
                            read,
                            leftOut,
                            List.copyOf(asked.choices().values())));
        }
        if (read.length() > Change.LONGEST_TEXT) {
            return Optional.of(
                    new Proposal.TooLong(asked.key(), title, read, leftOut, Change.LONGEST_TEXT));
        }
        var said = asked.shown(value.get());
        var merged = Merge.of(before, asked.answer(), value.get());
        var disputed = disputed(merged, asked);
        var nothingNew = merged.text().equals(asked.answer()) && disputed.isEmpty();
        return said.equals(old) || nothingNew
                ? nothing
                : Optional.of(
                        new Proposal.Change(
                                asked.key(),
                                title,
                                said,
                                leftOut,
                                base,
                                value.get(),
                                WordDiff.between(
                                        asked.shown(asked.answer()), asked.shown(merged.text())),
                                disputed,
                                !before.equals(asked.answer())));
    }

    private static List<Proposal.Disputed> disputed(Merge.Result merged, Asked asked) {
        return switch (merged) {
            case Merge.Result.Merged _ -> List.of();
            case Merge.Result.Overlapping(_, var spans) ->
                    spans.stream()
                            .map(
                                    it ->
                                            new Proposal.Disputed(
                                                    asked.shown(it.here()),
                                                    asked.shown(it.there())))
                            .toList();
        };
    }

    private static Optional<String> chosen(Asked asked, String read) {
        return plain(read).isEmpty()
                ? Optional.of("")
                : asked.choices().entrySet().stream()
                        .filter(it -> plain(it.getValue()).equals(plain(read)))
                        .findFirst()
                        .map(Map.Entry::getKey);
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .replaceAll("\\.$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String title(Map<String, Asked> titled, Asked asked) {
        return titled.getOrDefault(asked.key(), asked).title();
    }

    private static boolean fits(List<Proposal> proposals) {
        return proposals.stream()
                        .mapToLong(it -> URLEncoder.encode(it.text(), UTF_8).length())
                        .sum()
                < MOST_SENT_BACK;
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
