package org.laurel.evidence;

import java.time.Clock;
import java.util.Map;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.text.Typed;
import org.laurel.text.WebAddress;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an address on the web as evidence. It is kept as typed; nothing is fetched from it. */
@Service
public class AddLink {

    /** What came of it. */
    public sealed interface Outcome {
        record Added(Item.Link item) implements Outcome {}

        /** No such form, or no longer one this person writes. */
        record NotYours() implements Outcome {}

        /** Nothing a reader could follow. */
        record NoAddress() implements Outcome {}

        record TooLong(Bound bound) implements Outcome {}
    }

    private final Evidence evidence;
    private final GivenItems items;
    private final EvidencePermissions permissions;
    private final History history;
    private final Clock clock;

    AddLink(
            Evidence evidence,
            GivenItems items,
            EvidencePermissions permissions,
            History history,
            Clock clock) {
        this.evidence = evidence;
        this.items = items;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome add(
            SignedIn who, FormId form, String typedTitle, String typedAddress, String shows) {
        evidence.hold(form);
        if (!permissions.mayWrite(who, form)) {
            return new Outcome.NotYours();
        }
        var title = Typed.title(typedTitle);
        var address = WebAddress.of(typedAddress);
        if (title.length() > Bound.TITLE_LETTERS.most()) {
            return new Outcome.TooLong(Bound.TITLE_LETTERS);
        }
        if (typedAddress.length() > Bound.ADDRESS_LETTERS.most()) {
            return new Outcome.TooLong(Bound.ADDRESS_LETTERS);
        }
        if (address.isEmpty()) {
            return new Outcome.NoAddress();
        }
        var at = clock.instant();
        var item =
                new Item.Link(
                        new ItemId(TimeOrderedId.next(clock)),
                        form,
                        title,
                        address.get(),
                        who.id(),
                        at,
                        shows);
        items.add(item);
        history.add(
                new Event(
                        "form:" + form.value(),
                        "evidence-added",
                        who.id().value(),
                        at,
                        Map.of("item", item.id().toString(), "kind", "link")));
        return new Outcome.Added(item);
    }
}
