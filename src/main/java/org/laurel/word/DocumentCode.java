package org.laurel.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.writing.FormId;

/**
 * What a document says of itself: which form, rules, person and language it was made for, and the
 * versions of the answers in it. It stands in a line that can be seen, for office programs drop
 * what they do not show.
 *
 * @param versions of the answers, in the order of the questions
 */
record DocumentCode(
        FormId form, String edition, PersonId person, Language language, List<Integer> versions) {

    private static final String BEGINNING = "LAUREL 1";
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern LINE =
            Pattern.compile(
                    (BEGINNING
                                    + " "
                                    + ID
                                    + " (\\S{1,100}) "
                                    + ID
                                    + " ([a-z]{2}) (\\d{1,9}(?:\\.\\d{1,9}){0,999})")
                            + " ([0-9a-f]{8})");

    /** What a line turned out to be. */
    sealed interface Read {}

    record Whole(DocumentCode code) implements Read {}

    /** It begins like one and was changed since. */
    record Damaged() implements Read {}

    String line() {
        var said =
                "%s %s %s %s %s %s"
                        .formatted(
                                BEGINNING,
                                form.value(),
                                edition,
                                person,
                                language.code(),
                                versions.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(".")));
        return said + " " + sum(said);
    }

    /** Nothing where a line is none; other blanks than those written are forgiven. */
    static Optional<Read> read(String line) {
        var plain = line.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (!plain.startsWith(BEGINNING + " ")) {
            return Optional.empty();
        }
        var match = LINE.matcher(plain);
        return Optional.of(
                match.matches()
                                && sum(plain.substring(0, match.start(6) - 1))
                                        .equals(match.group(6))
                        ? Language.of(match.group(4))
                                .<Read>map(
                                        language ->
                                                new Whole(
                                                        new DocumentCode(
                                                                new FormId(
                                                                        UUID.fromString(
                                                                                match.group(1))),
                                                                match.group(2),
                                                                new PersonId(
                                                                        UUID.fromString(
                                                                                match.group(3))),
                                                                language,
                                                                versions(match.group(5)))))
                                .orElse(new Damaged())
                        : new Damaged());
    }

    private static List<Integer> versions(String written) {
        return Arrays.stream(written.split("\\.")).map(Integer::valueOf).toList();
    }

    private static String sum(String said) {
        var sum = new CRC32();
        sum.update(said.getBytes(UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
