package org.laurel.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.fault.Faults;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.text.Typed;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a file as evidence: looked at, then kept, then known. */
@Service
public class AddFile {

    /** What came of it. */
    public sealed interface Outcome {
        record Added(Item.File item) implements Outcome {}

        /** No such form, or no longer one this person writes. */
        record NotYours() implements Outcome {}

        record Refused(Examined.Refusal because) implements Outcome {}

        record TooLong(Bound bound) implements Outcome {}

        /** This person's files take all the room one person has. */
        record QuotaReached(Bound bound) implements Outcome {}

        /**
         * The store is full or does not answer; nothing of the file is left.
         *
         * @param reference under which the log says why
         */
        record NotStored(String reference) implements Outcome {}
    }

    private static final Outcome QUOTA_REACHED = new Outcome.QuotaReached(Bound.PERSON_BYTES);

    private final Evidence evidence;
    private final GivenItems items;
    private final Contents contents;
    private final FileExamination examination;
    private final EvidencePermissions permissions;
    private final History history;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddFile(
            Evidence evidence,
            GivenItems items,
            Contents contents,
            FileExamination examination,
            EvidencePermissions permissions,
            History history,
            TransactionTemplate transaction,
            Clock clock) {
        this.evidence = evidence;
        this.items = items;
        this.contents = contents;
        this.examination = examination;
        this.permissions = permissions;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What the file says of places and people is taken out of it first, where it lies. The bytes
     * are kept before the transaction, so that no connection waits for a disk; what a crash leaves
     * between the two is collected.
     */
    public Outcome add(
            SignedIn who, FormId form, String typedTitle, String name, Path file, String shows) {
        var title = Typed.title(typedTitle);
        var fileName = fileName(name);
        if (!permissions.mayWrite(who, form)) {
            return new Outcome.NotYours();
        }
        if (title.length() > Bound.TITLE_LETTERS.most()) {
            return new Outcome.TooLong(Bound.TITLE_LETTERS);
        }
        try {
            return switch (examination.examine(file, fileName)) {
                case Examined.Fine _ when !hasRoom(who, Files.size(file)) -> QUOTA_REACHED;
                case Examined.Fine(var kind) ->
                        switch (Cleaning.clean(kind, file)) {
                            case Cleaned.Broken _ -> new Outcome.Refused(new Examined.Broken(kind));
                            case Cleaned.Clean(var remains) -> {
                                var item =
                                        new Item.File(
                                                new ItemId(TimeOrderedId.next(clock)),
                                                form,
                                                title,
                                                fileName,
                                                kind,
                                                put(file),
                                                who.id(),
                                                clock.instant(),
                                                shows,
                                                Privacy.unanswered(remains));
                                yield transaction.execute(_ -> keep(item, who, file));
                            }
                        };
                case Examined.Refusal refused -> new Outcome.Refused(refused);
            };
        } catch (IOException | UncheckedIOException broken) {
            return new Outcome.NotStored(Faults.note("storing a file", broken));
        }
    }

    private Outcome keep(Item.File item, SignedIn who, Path file) {
        evidence.hold(who.id());
        if (!hasRoom(who, item.stored().size())) {
            return QUOTA_REACHED;
        }
        evidence.hold(item.form());
        if (!permissions.mayWrite(who, item.form())) {
            return new Outcome.NotYours();
        }
        evidence.hold(item.stored().sha256());
        if (!contents.holds(item.stored().sha256())) {
            putAgain(file);
        }
        items.add(item);
        history.add(
                new Event(
                        "form:" + item.form().value(),
                        "evidence-added",
                        who.id().value(),
                        item.givenAt(),
                        Map.of("item", item.id().toString(), "kind", "file")));
        return new Outcome.Added(item);
    }

    private boolean hasRoom(SignedIn who, long size) {
        return evidence.taken(who.id()) + size <= Bound.PERSON_BYTES.most();
    }

    private Stored put(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return contents.put(bytes);
        }
    }

    /** An old, unused file of the same content was collected in the moment before it was held. */
    private void putAgain(Path file) {
        try {
            put(file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Some browsers send the whole path. */
    private static String fileName(String sent) {
        var name =
                Typed.title(
                        sent.substring(
                                Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        var tooMany = Math.max(0, name.length() - (int) Bound.TITLE_LETTERS.most());
        // The end is kept: it holds the ending.
        return name.substring(tooMany);
    }
}
