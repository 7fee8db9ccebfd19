package org.laurel.scheme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A place in a file of YAML 1.2. What it is not understood as is an error with file and line. */
record Written(String file, Node node) {

    static final String WORD = "[a-z0-9]+(-[a-z0-9]+)*";

    int line() {
        return SchemeFile.line(node.getStartMark());
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more library
    SchemeFileException wrong(String reason, Object... values) {
        return new SchemeFileException(file, line(), reason.formatted(values));
    }

    /** The entries of a mapping, none of them twice. */
    Map<String, Written> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("Expected names with values, found %s", found());
        }
        var entries = new LinkedHashMap<String, Written>();
        for (var tuple : mapping.getValue()) {
            var key = new Written(file, tuple.getKeyNode());
            var name = key.scalar("a name").getValue();
            if (entries.put(name, new Written(file, tuple.getValueNode())) != null) {
                throw key.wrong("'%s' is here twice", name);
            }
        }
        return entries;
    }

    /** A mapping that may have these names and no other. */
    Fields fields(String... known) {
        var entries = entries();
        entries.forEach(
                (name, value) -> {
                    if (!List.of(known).contains(name)) {
                        throw value.wrong(
                                "'%s' is not known here; known are %s",
                                name, String.join(", ", known));
                    }
                });
        return new Fields(this, entries);
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    List<Written> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("Expected a list, found %s", found());
        }
        return sequence.getValue().stream().map(it -> new Written(file, it)).toList();
    }

    <T> List<T> list(Function<Written, T> each) {
        return items().stream().map(each).toList();
    }

    String text() {
        var text = scalar("a text").getValue();
        if (text.isBlank()) {
            throw wrong("Expected a text, found nothing");
        }
        return text.strip();
    }

    /** A name that files and code may share: lower-case words joined by hyphens. */
    String word() {
        return matching(WORD, "a word such as 'common-goals'");
    }

    /** A word that names something, so that nothing else may have it. */
    String newWord(Set<String> taken) {
        var word = word();
        if (!taken.add(word)) {
            throw wrong("'%s' is here twice", word);
        }
        return word;
    }

    boolean flag() {
        var scalar = scalar("true or false");
        if (!scalar.getTag().equals(Tag.BOOL)) {
            throw wrong("Expected true or false, found %s", found());
        }
        return scalar.getValue().equals("true");
    }

    int wholeNumber(int least, int most) {
        var number = whole();
        if (number < least || number > most) {
            throw wrong("Expected %d to %d, found %d", least, most, number);
        }
        return (int) number;
    }

    long whole() {
        var scalar = scalar("a whole number");
        if (!scalar.getTag().equals(Tag.INT) || scalar.getValue().length() > 15) {
            throw wrong("Expected a whole number, found %s", found());
        }
        return Long.parseLong(scalar.getValue());
    }

    LocalDate day() {
        return time(LocalDate::parse, "a day such as 2024-01-31");
    }

    LocalDateTime minute() {
        return time(LocalDateTime::parse, "a day and time such as 2024-06-30T23:59");
    }

    <E extends Enum<E>> E oneOf(E[] values) {
        var word = scalar("a word").getValue();
        return Arrays.stream(values)
                .filter(it -> name(it).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        "Expected one of %s, found '%s'",
                                        String.join(
                                                ", ",
                                                Arrays.stream(values).map(Written::name).toList()),
                                        word));
    }

    /** An enum's value as it is written: {@code APPLICANT_OR_ALL} is {@code applicant-or-all}. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String matching(String pattern, String expected) {
        var text = scalar(expected).getValue();
        if (!text.matches(pattern)) {
            throw wrong("Expected %s, found '%s'", expected, text);
        }
        return text;
    }

    private <T> T time(Function<String, T> parse, String expected) {
        var text = scalar(expected).getValue();
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw wrong("Expected %s, found '%s'", expected, text);
        }
    }

    ScalarNode scalar(String expected) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            throw wrong("Expected %s, found %s", expected, found());
        }
        return scalar;
    }

    private String found() {
        return switch (node) {
            case ScalarNode it when it.getTag().equals(Tag.NULL) -> "nothing";
            case ScalarNode it -> "'" + it.getValue() + "'";
            case SequenceNode _ -> "a list";
            default -> "names with values";
        };
    }
}
