package org.laurel.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        var main = mainName();
        var target = target(relations(main), type);
        if (target == null) {
            return "";
        }
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    /** The addresses that a part links to, by the names it gives them. */
    Map<String, String> linksOf(String part) throws IOException, XMLStreamException {
        var found = new HashMap<String, String>();
        read(
                relations(part),
                it -> {
                    while (it.next()) {
                        if (it.begins("Relationship")
                                && it.attribute("Type").endsWith("/hyperlink")) {
                            found.put(it.attribute("Id"), it.attribute("Target"));
                        }
                    }
                    return found;
                });
        return found;
    }

    private static String relations(String part) {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        return folder + "_rels/" + part.substring(folder.length()) + ".rels";
    }

    String mainName() throws IOException, XMLStreamException {
        var target = target("_rels/.rels", "officeDocument");
        return target == null ? "" : target.replaceFirst("^/", "");
    }

    private @Nullable String target(String list, String type)
            throws IOException, XMLStreamException {
        return read(
                        list,
                        part -> {
                            var found = Optional.<String>empty();
                            while (part.next()) {
                                if (part.begins("Relationship")
                                        && part.attribute("Type").endsWith("/" + type)) {
                                    found = Optional.of(part.attribute("Target"));
                                }
                            }
                            return found;
                        })
                .flatMap(it -> it)
                .orElse(null);
    }

    private <T> Optional<T> read(String name, Reading<T> reading)
            throws IOException, XMLStreamException {
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
