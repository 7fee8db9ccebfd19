package org.laurel.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.laurel.word.ListStyles.Place;
import org.laurel.word.Numbering.Described;

/** The bullets and numbers Word shows before the lines of a list and does not keep in the text. */
final class Lists {

    private static final Pattern NUMBER = Pattern.compile("%([1-9])");

    private final Numbering numbering = new Numbering();
    private final ListStyles styles = new ListStyles();
    private final Map<String, TreeMap<Integer, Integer>> counted = new HashMap<>();
    private final Set<Place> begun = new HashSet<>();

    static Lists of(OfficeFile file) throws IOException, XMLStreamException {
        var lists = new Lists();
        file.beside("numbering", lists.numbering::read);
        file.beside("styles", lists.styles::read);
        return lists;
    }

    /** What stands before a line; nothing where it is in no list. */
    String before(Paragraph line) {
        var styled = styles.place(line.style());
        var place = line.place().or(styled);
        return numbering
                .list(place.list(), styles::listOf)
                .map(list -> before(list, place.in(list)))
                .orElse("");
    }

    private String before(Described list, Place place) {
        var numbers = count(list, place);
        var level = list.level(place.level());
        var said =
                level.format().equals("bullet")
                        ? level.bullet()
                        : NUMBER.matcher(level.text())
                                .replaceAll(it -> said(list, place.level(), it.group(1), numbers));
        return said.isBlank() ? "" : "  ".repeat(place.level()) + said + " ";
    }

    /** One of the numbers before a line at a level. */
    private static String said(
            Described list, int at, String written, Map<Integer, Integer> numbers) {
        var level = Integer.parseInt(written) - 1;
        if (level > at) {
            return "";
        }
        var format = list.level(level).format();
        var digits = list.level(at).digits() && !format.matches("bullet|none");
        return NumberFormat.say(
                digits ? "decimal" : format, numbers.getOrDefault(level, list.start(level)));
    }

    /** Lists of one kind go on counting, but where one of them says it begins anew. */
    private Map<Integer, Integer> count(Described list, Place place) {
        var numbers = counted.computeIfAbsent(list.kind(), _ -> new TreeMap<>());
        var level = place.level();
        if (begun.add(place) && list.starts().containsKey(level)) {
            numbers.put(level, list.start(level));
        } else {
            numbers.compute(level, (_, last) -> last == null ? list.start(level) : last + 1);
        }
        numbers.tailMap(level, false)
                .keySet()
                .removeIf(deeper -> level < list.level(deeper).restartsBelow());
        return numbers;
    }
}
