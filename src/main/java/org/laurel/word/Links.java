package org.laurel.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The links in a line: their addresses follow the words they hang on, unless these say them. */
final class Links {

    private static final Pattern FIELD = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]*)\".*");
    private static final Pattern WELCOME = Pattern.compile("(?i)(https?://|mailto:).+");

    /** From where to where a link goes; programs cut one link into several. */
    private record Span(int from, int to, String address) {}

    private static final class Field {

        final StringBuilder code = new StringBuilder();
        int from = -1;
    }

    private final List<Span> spans = new ArrayList<>();
    private final Deque<Field> fields = new ArrayDeque<>();

    void add(int from, int to, String address) {
        if (!WELCOME.matcher(address).matches()) {
            return;
        }
        var joined =
                !spans.isEmpty()
                        && spans.getLast().to() == from
                        && spans.getLast().address().equals(address);
        spans.add(new Span(joined ? spans.removeLast().from() : from, to, address));
    }

    /** A link may be a field: its code, a mark, its words, a mark. */
    void mark(String type, int at) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.element().from = at;
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    var field = fields.pop();
                    field(field.code.toString(), field.from, at);
                }
            }
            default -> {}
        }
    }

    void code(String letters) {
        if (!fields.isEmpty()) {
            fields.element().code.append(letters);
        }
    }

    void field(String code, int from, int to) {
        var link = FIELD.matcher(code);
        if (from >= 0 && link.matches()) {
            add(from, to, link.group(1));
        }
    }

    String in(CharSequence text) {
        var shown = new StringBuilder();
        var at = 0;
        for (var it : spans) {
            shown.append(text, at, it.to());
            at = it.to();
            if (!same(text.subSequence(it.from(), it.to()), it.address())) {
                shown.append(shown.isEmpty() ? "(" : " (").append(it.address()).append(')');
            }
        }
        return shown.append(text, at, text.length()).toString();
    }

    /** Words that are much longer say something else: links may lie in one another. */
    private static boolean same(CharSequence said, String address) {
        return said.length() < address.length() + 20
                && plain(said.toString()).equals(plain(address));
    }

    private static String plain(String address) {
        var bare = address.strip().replaceFirst("(?i)^(https?://|mailto:)", "");
        var whole = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        try {
            return URLDecoder.decode(whole, UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException asItStands) {
            return whole.toLowerCase(Locale.ROOT);
        }
    }
}
