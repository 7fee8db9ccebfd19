package org.laurel.country;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The written form of a country. Anything not understood is an error with its line, never a guess.
 */
final class CountryFile {

    private final String file;
    private final CountryCode code;

    private CountryFile(String file, CountryCode code) {
        this.file = file;
        this.code = code;
    }

    /** Reads the text of a file that is named by its country, such as {@code SE.yaml}. */
    static Country read(String file, String text) {
        if (!file.matches("[A-Z]{2}\\.yaml")) {
            throw new CountryFileException(file, 1, "A country file is named as SE.yaml");
        }
        return new CountryFile(file, new CountryCode(file.substring(0, 2))).country(text);
    }

    private Country country(String text) {
        var entries =
                entries(
                        root(text),
                        "zone",
                        "languages",
                        "school-year-starts",
                        "support-organisations");
        var schoolYear = entries(entries.get("school-year-starts"), "on", "clause", "assumed");
        return new Country(
                code,
                parsed(entries.get("zone"), "time zone", ZoneId::of),
                items(entries.get("languages")).stream().map(this::language).toList(),
                parsed(schoolYear.get("on"), "day such as 09-01", it -> MonthDay.parse("--" + it)),
                source(schoolYear),
                items(entries.get("support-organisations")).stream()
                        .map(this::organisation)
                        .toList());
    }

    private Locale language(Node node) {
        return parsed(
                node, "language such as sv", it -> new Locale.Builder().setLanguageTag(it).build());
    }

    private SupportOrganisation organisation(Node node) {
        var entries = entries(node, "key", "name", "clause", "assumed");
        return new SupportOrganisation(
                word(entries.get("key")), word(entries.get("name")), code, source(entries));
    }

    private Source source(Entries entries) {
        var assumed = entries.find("assumed");
        return new Source(
                word(entries.get("clause")),
                assumed != null
                        && parsed(assumed, "yes or no, written true or false", CountryFile::yesNo));
    }

    private static boolean yesNo(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(written);
        };
    }

    private Node root(String text) {
        try {
            return new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElseThrow(
                            () -> new CountryFileException(file, 1, "Nothing is written here"));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(it -> it.getLine() + 1).orElse(1);
            throw new CountryFileException(file, line, e.getProblem());
        }
    }

    private Entries entries(Node node, String... known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "Expected " + String.join(", ", known));
        }
        var byKey = new HashMap<String, Node>();
        for (var entry : mapping.getValue()) {
            var key = word(entry.getKeyNode());
            if (!List.of(known).contains(key)) {
                throw wrong(entry.getKeyNode(), "Unknown key: " + key);
            }
            if (byKey.put(key, entry.getValueNode()) != null) {
                throw wrong(entry.getKeyNode(), "Written twice: " + key);
            }
        }
        return new Entries(node, byKey);
    }

    private List<Node> items(Node node) {
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw wrong(node, "Expected a list of at least one");
        }
        return list.getValue();
    }

    private String word(Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong(node, "Expected a word");
        }
        return scalar.getValue();
    }

    private <T> T parsed(Node node, String what, Function<String, T> parse) {
        var written = word(node);
        try {
            return parse.apply(written);
        } catch (DateTimeException | IllformedLocaleException | IllegalArgumentException _) {
            throw wrong(node, "Not a %s: %s".formatted(what, written));
        }
    }

    private CountryFileException wrong(Node node, String reason) {
        return new CountryFileException(
                file, node.getStartMark().map(it -> it.getLine() + 1).orElse(1), reason);
    }

    private final class Entries {

        private final Node within;
        private final Map<String, Node> byKey;

        private Entries(Node within, Map<String, Node> byKey) {
            this.within = within;
            this.byKey = byKey;
        }

        private @Nullable Node find(String key) {
            return byKey.get(key);
        }

        private Node get(String key) {
            var node = find(key);
            if (node == null) {
                throw wrong(within, "Missing: " + key);
            }
            return node;
        }
    }
}
