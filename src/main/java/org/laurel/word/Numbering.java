package org.laurel.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;

/** The lists of a document, as it describes them beside the text. */
final class Numbering {

    /**
     * One list.
     *
     * @param kind lists of one kind go on counting
     * @param starts where it begins anew, by level
     */
    record Described(String kind, Map<Integer, ListLevel> levels, Map<Integer, Integer> starts) {

        ListLevel level(int level) {
            return levels.getOrDefault(level, ListLevel.UNKNOWN);
        }

        int start(int level) {
            return starts.getOrDefault(level, level(level).start());
        }

        /** The level that belongs to a style of paragraphs. */
        Optional<Integer> levelOf(String style) {
            return levels.entrySet().stream()
                    .filter(it -> !style.isEmpty() && it.getValue().style().equals(style))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private final Map<String, Map<Integer, ListLevel>> kinds = new HashMap<>();
    private final Map<String, String> styleOfKind = new HashMap<>();
    private final Map<String, Described> lists = new HashMap<>();

    /**
     * The list of that name.
     *
     * @param listOfStyle the list that a style names: some kinds are described there
     */
    Optional<Described> list(String name, UnaryOperator<String> listOfStyle) {
        var own = Optional.ofNullable(lists.get(name));
        return own.flatMap(it -> Optional.ofNullable(styleOfKind.get(it.kind())))
                .map(listOfStyle)
                .flatMap(it -> Optional.ofNullable(lists.get(it)))
                .or(() -> own);
    }

    boolean read(XmlPart part) throws XMLStreamException {
        while (part.next()) {
            if (part.begins("abstractNum")) {
                kind(part);
            } else if (part.begins("num")) {
                list(part);
            }
        }
        return true;
    }

    private void kind(XmlPart part) throws XMLStreamException {
        var kind = part.attribute("abstractNumId");
        var levels = kinds.computeIfAbsent(kind, _ -> new HashMap<>());
        part.inside(
                () -> {
                    switch (part.name()) {
                        case "lvl" ->
                                levels.put(
                                        ListLevel.level(part.attribute("ilvl")),
                                        ListLevel.read(part));
                        case "numStyleLink" -> styleOfKind.put(kind, part.attribute("val"));
                        default -> {}
                    }
                });
    }

    private void list(XmlPart part) throws XMLStreamException {
        var name = part.attribute("numId");
        part.inside(
                () -> {
                    switch (part.name()) {
                        case "abstractNumId" -> {
                            var kind = part.attribute("val");
                            var levels = new HashMap<>(kinds.getOrDefault(kind, Map.of()));
                            lists.put(name, new Described(kind, levels, new HashMap<>()));
                        }
                        case "lvlOverride" -> override(part, name);
                        default -> {}
                    }
                });
    }

    private void override(XmlPart part, String name) throws XMLStreamException {
        var level = ListLevel.level(part.attribute("ilvl"));
        var list = lists.computeIfAbsent(name, _ -> new Described("", Map.of(), Map.of()));
        part.inside(
                () -> {
                    switch (part.name()) {
                        case "startOverride" ->
                                list.starts()
                                        .put(level, ListLevel.number(part.attribute("val"), 1));
                        case "lvl" -> list.levels().put(level, ListLevel.read(part));
                        default -> {}
                    }
                });
    }
}
