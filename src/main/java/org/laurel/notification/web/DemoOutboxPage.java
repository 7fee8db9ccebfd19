package org.laurel.notification.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Europe;
import org.laurel.mail.Outbox.Entry;

/** The newest mails of the demo, one of them opened where somebody chose one. */
public record DemoOutboxPage(List<Entry> mails, @Nullable Entry opened, Map<String, ZoneId> zones) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** A piece of a mail's text: an address to follow, or words. */
    public record Piece(String text, boolean link) {}

    /** Where its recipient lives: who looks at it is nobody, and nowhere. */
    public ZoneId zone(Entry mail) {
        return zones.getOrDefault(mail.message().to(), Europe.ZONE);
    }

    /** The text with its links told apart, as mail programs show it. */
    public static List<Piece> pieces(Entry mail) {
        var text = mail.message().text();
        var pieces = new ArrayList<Piece>();
        var from = 0;
        var links = LINK.matcher(text);
        while (links.find()) {
            pieces.add(new Piece(text.substring(from, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            from = links.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }
}
