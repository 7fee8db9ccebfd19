package org.laurel.word.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.evidence.FileKind;
import org.laurel.language.Language;
import org.laurel.people.SignedIn;
import org.laurel.traffic.Turns;
import org.laurel.word.ReadDocument;
import org.laurel.word.ReadDocument.Refusal;
import org.laurel.word.WordForm;
import org.laurel.word.WriteDocument;
import org.laurel.words.Words;
import org.laurel.writing.Change;
import org.laurel.writing.Saved;
import org.laurel.writing.web.PostedAnswers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Lets a form go out as a Word document and come back, for whichever form it is. */
@Component
public class FormInWord {

    /** To read one takes a processor and memory while it lasts. */
    private final Turns readings = new Turns(1, 3);

    private final WriteDocument writeDocument;
    private final ReadDocument readDocument;
    private final Words words;
    private final Clock clock;

    FormInWord(WriteDocument writeDocument, ReadDocument readDocument, Words words, Clock clock) {
        this.writeDocument = writeDocument;
        this.readDocument = readDocument;
        this.words = words;
        this.clock = clock;
    }

    public ResponseEntity<byte[]> download(WordForm form) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileKind.DOCX.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(form.title() + ".docx", UTF_8)
                                .build()
                                .toString())
                .body(writeDocument.write(form));
    }

    /**
     * Shows what a document would change. The file waits on disk while it is read, and is gone
     * before the answer leaves.
     *
     * @param form as it stands, in any language
     * @param address of the form's page for Word
     */
    public WordPage read(
            @Nullable MultipartFile file,
            Function<Language, WordForm> form,
            String address,
            SignedIn reader)
            throws IOException {
        if (file == null) {
            return new WordPage.Exchange(address, Refusal.EMPTY);
        }
        if (file.getSize() > ReadDocument.MOST_BYTES) {
            return new WordPage.Exchange(address, Refusal.TOO_LARGE);
        }
        var turn = readings.take(reader.id().toString());
        if (turn.isEmpty()) {
            return new WordPage.Exchange(address, Refusal.BUSY);
        }
        var waiting = Files.createTempFile("read-back", ".docx");
        try (var _ = turn.get()) {
            file.transferTo(waiting);
            return switch (readDocument.read(waiting, form, reader.language())) {
                case ReadDocument.Outcome.Refused(var why) -> new WordPage.Exchange(address, why);
                case ReadDocument.Outcome.Found found -> preview(found, address);
            };
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    /**
     * Saves the answers that were chosen, each like any other change from an older text.
     *
     * @param fields what the page with the changes sent back
     * @param form in the reader's language
     * @param address of the form itself
     * @param box the page with the box of a question
     */
    public WordPage save(
            MultiValueMap<String, String> fields,
            WordForm form,
            String address,
            Function<String, String> box,
            BiFunction<String, Change, Saved> write) {
        var became =
                new PostedAnswers(chosen(fields))
                        .save((question, change) -> write.apply(question, fromWord(change)));
        var t = words.in(form.language());
        var lines = new ArrayList<WordPage.Result.Line>();
        for (var asked : form.byCode().values()) {
            var saved = became.get(asked.key());
            if (saved != null) {
                var key = became(saved);
                lines.add(
                        new WordPage.Result.Line(
                                asked.title(),
                                box.apply(asked.key()),
                                t.say("word.result." + key),
                                key.matches("conflict|late|refused")));
            }
        }
        return new WordPage.Result(address, lines);
    }

    public static HttpStatus status(WordPage page) {
        return page instanceof WordPage.Exchange(_, var refused) && refused != null
                ? switch (refused) {
                    case TOO_LARGE, TOO_LONG -> HttpStatus.CONTENT_TOO_LARGE;
                    case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
                    case NO_ROOM -> HttpStatus.SERVICE_UNAVAILABLE;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                }
                : HttpStatus.OK;
    }

    private WordPage preview(ReadDocument.Outcome.Found found, String address) {
        var changes = new HashMap<String, UUID>();
        found.proposals().forEach(it -> changes.put(it.question(), TimeOrderedId.next(clock)));
        return new WordPage.Preview(
                address, found.proposals(), found.elsewhere(), found.leftOut(), changes);
    }

    private static MultiValueMap<String, String> chosen(MultiValueMap<String, String> fields) {
        var kept = new LinkedMultiValueMap<String, String>();
        for (var question : fields.getOrDefault("take", List.of())) {
            for (var name : List.of("text.", "base.", "change.")) {
                fields.getOrDefault(name + question, List.of())
                        .forEach(it -> kept.add(name + question, it));
            }
        }
        return kept;
    }

    private static Change fromWord(Change change) {
        return new Change(
                change.id(),
                change.base(),
                change.from(),
                change.text(),
                change.resolves(),
                Change.Kind.WORD);
    }

    private static String became(Saved saved) {
        return switch (saved) {
            case Saved.Kept(var outcome, _, _) -> outcome.key();
            case Saved.Late _ -> "late";
            case Saved.NoSuchQuestion _,
                    Saved.TooLong _,
                    Saved.NoBase _,
                    Saved.UnknownBase _,
                    Saved.ChangeUsedBefore _,
                    Saved.NoSuchConflict _ ->
                    "refused";
        };
    }
}
