package org.laurel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One map of a file of the demo. */
public record Entry(@Nullable Object written) {

    public static Entry ofFile(String resource) {
        try (InputStream file =
                Objects.requireNonNull(Entry.class.getResourceAsStream(resource), resource)) {
            return new Entry(new Load(LoadSettings.builder().build()).loadFromInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Entry entry(String name) {
        return new Entry(get(name));
    }

    public @Nullable String maybe(String name) {
        var value = get(name);
        return value == null ? null : value.toString();
    }

    public String word(String name) {
        return Objects.requireNonNull(maybe(name), name);
    }

    public List<String> words(String name) {
        return list(name).stream()
                .map(it -> Objects.requireNonNull(it.written()).toString())
                .toList();
    }

    public List<Entry> list(String name) {
        return get(name) instanceof List<?> list
                ? list.stream().map(Entry::new).toList()
                : List.of();
    }

    /** What is read from each, in the file's order. */
    public <T> Map<String, T> each(String name, Function<Entry, T> read) {
        var found = new LinkedHashMap<String, T>();
        if (get(name) instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) ->
                            found.put(
                                    Objects.requireNonNull(key).toString(),
                                    read.apply(new Entry(value))));
        }
        return found;
    }

    @Nullable Object get(String name) {
        return written instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
