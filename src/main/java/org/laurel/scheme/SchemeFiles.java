package org.laurel.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All files under a folder of schemes, from disk or as shipped inside the program. */
public final class SchemeFiles {

    private static final String CASES = "cases.yaml";

    private final SortedMap<String, byte[]> byPath;

    private SchemeFiles(Map<String, byte[]> byPath) {
        this.byPath = new TreeMap<>(byPath);
    }

    public static SchemeFiles in(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (!path.getFileName().toString().startsWith(".")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SchemeFiles(files);
    }

    /**
     * The schemes that Laurel comes with, whether it runs from a jar or from a folder of classes.
     */
    public static SchemeFiles shipped() {
        return shipped(SchemeFiles.class.getClassLoader());
    }

    static SchemeFiles shipped(ClassLoader program) {
        var root = program.getResource("schemes/");
        if (root == null) {
            return new SchemeFiles(Map.of());
        }
        try {
            return root.openConnection() instanceof JarURLConnection connection
                    ? inJar(connection)
                    : in(Path.of(root.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SchemeFiles inJar(JarURLConnection connection) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var root = connection.getEntryName();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : jar.stream().toList()) {
                if (entry.getName().startsWith(root) && !entry.isDirectory()) {
                    try (var in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(root.length()), in.readAllBytes());
                    }
                }
            }
        }
        return new SchemeFiles(files);
    }

    public List<String> schemes() {
        return byPath.keySet().stream()
                .filter(it -> it.contains("/"))
                .map(it -> it.substring(0, it.indexOf('/')))
                .distinct()
                .toList();
    }

    /** The names of the folders of editions, in the order of their days. */
    List<String> editions(String scheme) {
        var prefix = scheme + "/";
        return byPath.keySet().stream()
                .filter(it -> it.startsWith(prefix))
                .map(it -> it.substring(prefix.length()))
                .filter(it -> it.contains("/"))
                .map(it -> it.substring(0, it.indexOf('/')))
                .distinct()
                .toList();
    }

    EditionFiles edition(String scheme, String folder) {
        var prefix = scheme + "/" + folder + "/";
        var texts = new TreeMap<String, String>();
        byPath.forEach(
                (path, bytes) -> {
                    if (path.startsWith(prefix)) {
                        texts.put(path.substring(prefix.length()), text(path, bytes));
                    }
                });
        return new EditionFiles(new EditionId(scheme, day(prefix, folder)), texts);
    }

    /** All editions of a scheme, read. */
    Timeline timeline(String scheme) {
        return new Timeline(
                editions(scheme).stream()
                        .map(folder -> EditionReader.read(edition(scheme, folder)))
                        .toList());
    }

    /** The cases written beside a scheme. */
    Optional<List<Case>> cases(String scheme) {
        var path = scheme + "/" + CASES;
        byte @Nullable [] bytes = byPath.get(path);
        return bytes == null
                ? Optional.empty()
                : Optional.of(CaseReader.read(SchemeFile.read(path, text(path, bytes))));
    }

    private static LocalDate day(String path, String folder) {
        try {
            return LocalDate.parse(folder);
        } catch (DateTimeParseException e) {
            throw new SchemeFileException(
                    path,
                    1,
                    "The folder of an edition is named by its first day, such as 2024-09-01");
        }
    }

    private static String text(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new SchemeFileException(path, 1, "The file is not UTF-8");
        }
    }
}
