package org.laurel.project;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.laurel.text.Typed;
import org.laurel.text.WebAddress;

/** A page where a project's work can be seen, who can open it, and how an assessor gets in. */
public record WorkPage(
        WorkPageId id, String title, String address, Openness openness, String wayIn) {

    /** Who can open a page. */
    public enum Openness {
        EVERYBODY,
        MEMBERS,
        GUESTS;

        /** The word used in the database and in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a page cannot be taken as it is. */
    public enum Problem {
        TITLE_MISSING("title"),
        TITLE_LONG("title"),
        ADDRESS_UNREADABLE("address"),
        WAY_IN_MISSING("wayIn"),
        WAY_IN_LONG("wayIn"),
        TOO_MANY("title");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        /** The box of the form it is about. */
        public String field() {
            return field;
        }

        /** The word used in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public WorkPage {
        title = Typed.known(title);
        address = WebAddress.of(address).orElse(address);
        wayIn = Typed.text(wayIn).strip();
    }

    public Set<Problem> problems() {
        var problems = EnumSet.noneOf(Problem.class);
        if (Typed.name(title).isEmpty()) {
            problems.add(Problem.TITLE_MISSING);
        }
        if (title.length() > 200) {
            problems.add(Problem.TITLE_LONG);
        }
        if (address.length() > 2_000 || WebAddress.of(address).isEmpty()) {
            problems.add(Problem.ADDRESS_UNREADABLE);
        }
        if (openness != Openness.EVERYBODY && wayIn.isEmpty()) {
            problems.add(Problem.WAY_IN_MISSING);
        }
        if (wayIn.length() > 1_000) {
            problems.add(Problem.WAY_IN_LONG);
        }
        return problems;
    }
}
