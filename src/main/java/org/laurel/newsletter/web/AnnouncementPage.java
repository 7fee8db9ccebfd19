package org.laurel.newsletter.web;

import java.util.List;
import org.laurel.mail.Outbox.State;
import org.laurel.newsletter.Announcement;

/** The announcement of one round: to whom, what, and what became of the mails released. */
public record AnnouncementPage(Announcement announcement, String label) {

    /** What a mail can come to, in the order in which it does. */
    public List<State> states() {
        return List.of(State.values());
    }

    public boolean released() {
        return !announcement.letters().isEmpty();
    }

    public int letters(State state) {
        return announcement.letters().getOrDefault(state, 0);
    }
}
