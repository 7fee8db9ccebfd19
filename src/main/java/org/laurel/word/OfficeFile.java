package org.laurel.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file, each read as it streams by and never past a bound. */
final class OfficeFile implements AutoCloseable {

    /** Hundreds of pages; what is larger was not written by hand. */
    static final long MOST_BYTES_OF_A_PART = 16 << 20;

    private final ZipFile zip;
    private final Extent extent = new Extent();

    OfficeFile(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    boolean hasMacros() {
        return zip.stream()
                .anyMatch(it -> it.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    }

    /** What to do with one part. */
    interface Reading<T> {
        T read(XmlPart part) throws XMLStreamException;
    }

    /** What another part is to one, where it is, and the name it goes by there. */
    private record Relation(String id, String type, String target) {

        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** The document itself; programs do not agree on its name. */
    <T> Optional<T> main(Reading<T> reading) throws IOException, XMLStreamException {
        return read(mainName(), reading);
    }

    /** A part that belongs to the document: its styles, its lists. */
    <T> Optional<T> beside(String type, Reading<T> reading) throws IOException, XMLStreamException {
        return read(nameBeside(type), reading);
    }

    /** Empty where there is no such part. */
    String nameBeside(String type) throws IOException, XMLStreamException {
        var names = namesBeside(type);
        return names.isEmpty() ? "" : names.getLast();
    }

    List<String> namesBeside(String type) throws IOException, XMLStreamException {
        var main = mainName();
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        return relationsOf(main).stream()
                .filter(it -> it.is(type))
                .map(Relation::target)
                .map(it -> it.startsWith("/") ? it.substring(1) : folder + it)
                .toList();
    }

    /** The addresses that a part links to, by the names it gives them. */
    Map<String, String> linksOf(String part) throws IOException, XMLStreamException {
        return relationsOf(part).stream()
                .filter(it -> it.is("hyperlink"))
                .collect(Collectors.toMap(Relation::id, Relation::target, (_, last) -> last));
    }

    String mainName() throws IOException, XMLStreamException {
        return relationsOf("").stream()
                .filter(it -> it.is("officeDocument"))
                .map(it -> it.target().replaceFirst("^/", ""))
                .reduce("", (_, last) -> last);
    }

    private List<Relation> relationsOf(String part) throws IOException, XMLStreamException {
        var found = new ArrayList<Relation>();
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        read(
                folder + "_rels/" + part.substring(folder.length()) + ".rels",
                it -> {
                    while (it.next()) {
                        if (it.begins("Relationship")) {
                            found.add(
                                    new Relation(
                                            it.attribute("Id"),
                                            it.attribute("Type"),
                                            it.attribute("Target")));
                        }
                    }
                    return found;
                });
        return found;
    }

    <T> Optional<T> read(String name, Reading<T> reading) throws IOException, XMLStreamException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var bytes = new Bounded(zip.getInputStream(entry));
                var part = new XmlPart(bytes, extent)) {
            return Optional.of(reading.read(part));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends in an error where a part goes on and on. */
    private static final class Bounded extends FilterInputStream {

        private long left = MOST_BYTES_OF_A_PART;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var read = super.read(buffer, from, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("A part is larger than " + MOST_BYTES_OF_A_PART + " bytes");
            }
        }
    }
}
