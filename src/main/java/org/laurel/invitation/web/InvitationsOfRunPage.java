package org.laurel.invitation.web;

import java.util.List;
import org.laurel.invitation.Preview;
import org.laurel.mail.Outbox.State;

/** The invitations by what one run found: whom, what, and what became of those released. */
public record InvitationsOfRunPage(Preview preview, String name, List<CountryRow> countries) {

    /** A country by its name. */
    public record CountryRow(String country, int schools, int teachers) {}

    /** What a mail can come to, in the order in which it does. */
    public List<State> states() {
        return List.of(State.values());
    }

    public boolean released() {
        return !preview.letters().isEmpty();
    }

    public int letters(State state) {
        return preview.letters().getOrDefault(state, 0);
    }

    public int teachers() {
        return preview.languages().stream().mapToInt(Preview.InLanguage::teachers).sum();
    }

    public int schools() {
        return countries.stream().mapToInt(CountryRow::schools).sum();
    }
}
