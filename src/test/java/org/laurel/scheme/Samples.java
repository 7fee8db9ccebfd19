package org.laurel.scheme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;

/** A small scheme with everything in it, made for tests that change a line of it. */
final class Samples {

    static final Path FOLDER = Path.of("src/test/resources/schemes-for-tests");
    static final LocalDate FIRST = LocalDate.of(2020, 9, 1);
    static final LocalDate SECOND = LocalDate.of(2022, 9, 1);

    private Samples() {}

    static EditionFiles files(LocalDate from) {
        return EditionFolder.files(FOLDER.resolve("reading-badge/" + from));
    }

    static Edition edition() {
        return EditionReader.read(files(SECOND));
    }

    static Timeline timeline() {
        return SchemeFiles.in(FOLDER).timeline("reading-badge");
    }

    /** The second edition with one passage of a file replaced. */
    static EditionFiles changed(String name, String passage, String by) {
        var files = files(SECOND);
        var text = files.texts().getOrDefault(name, passage);
        if (!text.contains(passage)) {
            throw new IllegalArgumentException(name + " does not hold: " + passage);
        }
        return with(files, name, text.replace(passage, by));
    }

    static EditionFiles with(EditionFiles files, String name, String text) {
        var texts = new TreeMap<>(files.texts());
        texts.put(name, text);
        return new EditionFiles(files.id(), texts);
    }

    static EditionFiles without(EditionFiles files, String name) {
        var texts = new TreeMap<>(files.texts());
        texts.remove(name);
        return new EditionFiles(files.id(), texts);
    }
}
