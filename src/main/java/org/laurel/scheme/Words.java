package org.laurel.scheme;

import com.ibm.icu.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.laurel.language.FullStop;
import org.laurel.language.Language;
import org.laurel.rules.Fact;

/** The words of an edition as one reader sees them, a country's own words first. */
public final class Words {

    private final Language language;
    private final Set<String> facts;
    private final List<TextFile> nearestFirst;

    Words(Language language, Set<String> facts, List<TextFile> nearestFirst) {
        this.language = language;
        this.facts = Set.copyOf(facts);
        this.nearestFirst = List.copyOf(nearestFirst);
    }

    /** The language the words are in: English where the edition lacks the reader's. */
    public Language language() {
        return language;
    }

    public boolean has(String path) {
        return nearestFirst.stream()
                .anyMatch(it -> it.single().containsKey(path) || it.lists().containsKey(path));
    }

    public String say(String path) {
        return nearestFirst.stream()
                .flatMap(it -> Stream.ofNullable(it.single().get(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No words for " + path));
    }

    /** Where a rule comes from, as said beside its other words; empty where no source gives it. */
    public String source(String rule) {
        var path = rule + ".source";
        return has(path) ? say(path) : "";
    }

    /** With {@code {fact-name}} replaced by what is known; a dash where it is not. */
    public String say(String path, Map<String, Fact> known) {
        var format = format(say(path), facts, language);
        var values = new HashMap<String, Object>();
        format.getArgumentNames().forEach(name -> values.put(name, "–"));
        known.forEach((name, fact) -> values.put(argument(name), shown(fact)));
        return FullStop.once(format.format(values));
    }

    /** What a question asks; one that belongs to a statement of the rubric is asked by it. */
    public String title(Question question) {
        return switch (question) {
            case Question.YesNo(var key) -> say("requirements." + key + ".question");
            case Question.Rating _ -> say("rating");
            case Question.Text _, Question.Choice _ -> {
                var own = "questions." + question.key() + ".title";
                yield say(has(own) ? own : "sub-criteria." + question.key() + ".title");
            }
        };
    }

    /** What was chosen, in words; a text says itself. */
    public String answer(Question question, String answer) {
        var path =
                switch (question) {
                    case Question.Choice it -> "questions." + it.key() + ".options." + answer;
                    case Question.Rating _ -> "levels." + answer;
                    case Question.YesNo _, Question.Text _ -> "";
                };
        return has(path) ? say(path) : answer;
    }

    /** A list such as the tips; empty where the edition has none. */
    public List<String> list(String path) {
        return nearestFirst.stream()
                .flatMap(it -> Stream.ofNullable(it.lists().get(path)))
                .findFirst()
                .orElse(List.of());
    }

    /** ICU knows no hyphens or dots in names, facts do. */
    static MessageFormat format(String text, Set<String> facts, Language language) {
        var readable = text;
        for (var fact : facts) {
            readable =
                    readable.replaceAll(
                            "\\{\\s*" + Pattern.quote(fact) + "\\s*(?=[,}])", "{" + argument(fact));
        }
        return new MessageFormat(readable, language.locale());
    }

    static String argument(String fact) {
        return fact.replace('-', '_').replace('.', '_');
    }

    private Object shown(Fact fact) {
        return switch (fact) {
            case Fact.Count(var number) -> number;
            case Fact.Day(var day) ->
                    day.format(
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .localizedBy(locale()));
            case Fact.YesNo(var yes) -> yes ? "true" : "false";
            case Fact.Word(var word) -> word;
            case Fact.None() -> "none";
        };
    }

    /** English days are written as in Europe: 3 June 2026. */
    private Locale locale() {
        return language == Language.EN ? Locale.UK : language.locale();
    }
}
