package org.laurel.desk.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.desk.web.DeskPage.Count;
import org.laurel.site.Choice;

/** The officer's list: what is asked for, how much there is of it, and one page of rows. */
public record CountryApplicationsPage(
        ListAddress asked,
        List<Choice> organisations,
        List<Choice> states,
        List<Choice> sorts,
        List<Count> counts,
        List<ListRow> rows,
        List<Choice> assessors,
        @Nullable String next) {

    /** All of them together come first. */
    public List<Choice> organisationsOrAll(String all) {
        return Stream.concat(Stream.of(new Choice("", all)), organisations.stream()).toList();
    }

    /** Bulk work is done for one organisation: its assessors are nobody else's. */
    public boolean assigning() {
        return !organisation().isEmpty();
    }

    /** The one that is shown; empty where several are. */
    public String organisation() {
        return organisations.size() == 1 ? organisations.getFirst().value() : asked.organisation();
    }
}
