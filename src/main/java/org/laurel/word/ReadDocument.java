package org.laurel.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.laurel.evidence.Examined;
import org.laurel.evidence.FileExamination;
import org.laurel.evidence.FileKind;
import org.laurel.language.Language;
import org.springframework.stereotype.Service;

/**
 * Reads a document back and says what it would change in the form; it changes nothing. The file is
 * held against its bounds before it is opened.
 */
@Service
public class ReadDocument {

    /** Far more than a form with its answers; pictures may have been put in. */
    public static final long MOST_BYTES = 20 << 20;

    public sealed interface Outcome {

        /** What would change, and what stands where no answer belongs, which is not read. */
        record Found(List<Proposal> proposals, List<String> elsewhere, List<LeftOut> leftOut)
                implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Why a file is not read back, each with its words: {@code word.refused.<key>}. */
    public enum Refusal {
        EMPTY,
        TOO_LARGE,
        NO_DOCUMENT,
        OLD_WORD,
        OPEN_DOCUMENT,
        RICH_TEXT,
        APPLE_DOCUMENT,
        VARIANT,
        PDF,
        PICTURE,
        LOCKED,
        MACROS,
        BROKEN,
        NO_CODE,
        CODE_DAMAGED,
        TWO_DOCUMENTS,
        CODE_TWICE,
        OTHER_PERSON,
        OTHER_FORM,
        OLDER_EDITION,
        TOO_LONG,
        TOO_MUCH_TEXT,
        NO_ROOM,
        BUSY;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final FileExamination examination;
    private final Comparison comparison;

    ReadDocument(FileExamination examination, Comparison comparison) {
        this.examination = examination;
        this.comparison = comparison;
    }

    /**
     * Says what would change, or why nothing can be read.
     *
     * @param form the reader's form as it stands, in any language
     * @param language the reader's own
     */
    public Outcome read(Path file, Function<Language, WordForm> form, Language language)
            throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return refused(Refusal.TOO_LARGE);
        }
        return switch (examination.examine(file, "")) {
            case Examined.Fine(var kind) when kind == FileKind.DOCX -> open(file, form, language);
            case Examined.Fine(var kind) -> refused(OtherFile.is(kind));
            case Examined.Empty _ -> refused(Refusal.EMPTY);
            case Examined.TooMuch _ -> refused(Refusal.TOO_LARGE);
            case Examined.Locked _ -> refused(Refusal.LOCKED);
            case Examined.Unwelcome(var kind) ->
                    refused(MacroFile.is(file) ? Refusal.MACROS : OtherFile.is(kind));
            case Examined.Broken _, Examined.NamedWrongly _ -> refused(Refusal.NO_DOCUMENT);
        };
    }

    private Outcome open(Path file, Function<Language, WordForm> form, Language language)
            throws IOException {
        try (var office = new OfficeFile(file)) {
            if (office.hasMacros()) {
                return refused(Refusal.MACROS);
            }
            var content = Body.of(office);
            return content.isEmpty()
                    ? refused(Refusal.BROKEN)
                    : comparison.compare(content.get(), form, language);
        } catch (Extent.Exceeded _) {
            return refused(Refusal.TOO_LONG);
        } catch (IOException | XMLStreamException | NoSuchElementException broken) {
            return refused(Refusal.BROKEN);
        }
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
