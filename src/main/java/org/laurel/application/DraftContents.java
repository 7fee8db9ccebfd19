package org.laurel.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Given;
import org.laurel.evidence.Item;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Component;

/** What a draft holds at this moment, as it would be handed in. */
@Component
public class DraftContents {

    /** Whether a draft could be handed in as it is, and the digest that names exactly this. */
    public record Standing(List<Missing> missing, String version) {}

    /** The answers by question and the evidence, with the digest that names exactly this. */
    record Content(
            FormAnswers written,
            Map<String, String> texts,
            List<Snapshot.Piece> evidence,
            Given given,
            String version) {

        List<Missing> missing() {
            return written.missing(given);
        }
    }

    private final EditionFor editionFor;
    private final Answers answers;
    private final Evidence evidence;
    private final Snapshots snapshots;

    DraftContents(EditionFor editionFor, Answers answers, Evidence evidence, Snapshots snapshots) {
        this.editionFor = editionFor;
        this.answers = answers;
        this.evidence = evidence;
        this.snapshots = snapshots;
    }

    /** The SHA-256, in hexadecimal, of what would be handed in now. */
    public String version(Draft draft) {
        return of(draft).version();
    }

    /** What the form itself still lacks, and that digest, read at one moment. */
    public Standing standing(Draft draft) {
        var content = of(draft);
        return new Standing(content.missing(), content.version());
    }

    Content of(Draft draft) {
        var form = draft.id().form();
        var written =
                new FormAnswers(
                        editionFor.of(draft), draft.about().country().value(), answers.of(form));
        var texts = new TreeMap<String, String>();
        written.byQuestion().forEach((question, answer) -> texts.put(question, answer.text()));
        var items = evidence.of(form);
        var pieces = items.stream().map(DraftContents::piece).toList();
        return new Content(
                written, texts, pieces, Given.of(items), snapshots.version(texts, pieces));
    }

    private static Snapshot.Piece piece(Item item) {
        return switch (item) {
            case Item.Link it ->
                    new Snapshot.Piece(
                            it.id().value(),
                            "link",
                            it.title(),
                            it.address(),
                            "",
                            0,
                            "",
                            shows(it),
                            null,
                            it.givenAt());
            case Item.File it ->
                    new Snapshot.Piece(
                            it.id().value(),
                            "file",
                            it.name(),
                            it.fileName(),
                            it.stored().sha256().hex(),
                            it.stored().size(),
                            it.kind().mediaType(),
                            shows(it),
                            it.privacy().pupils().key(),
                            it.givenAt());
        };
    }

    private static @Nullable String shows(Item it) {
        return it.shows().isEmpty() ? null : it.shows();
    }
}
