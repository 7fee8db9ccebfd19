package org.laurel.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The published editions: kept as they were for ever, with the corrections of their words. */
@Repository
public class Editions {

    /** What publishing came to; names of files are those of {@link EditionFiles}. */
    public sealed interface Publication {
        record Published() implements Publication {}

        record Unchanged() implements Publication {}

        record Corrected(Set<String> files) implements Publication {}
    }

    /**
     * An edition by what its files hold, so that none is read twice and none is taken for another.
     */
    private record Standing(EditionId id, String digest) {}

    private final JdbcClient db;
    private final Map<Standing, Edition> read = new ConcurrentHashMap<>();

    Editions(JdbcClient db) {
        this.db = db;
    }

    /**
     * Keeps an edition that reads. Of a published one only words may differ.
     *
     * @throws SchemeFileException where a file does not read, or differs though it is no text
     */
    @Transactional
    public Publication publish(EditionFiles files, Instant at) {
        EditionReader.read(files);
        var id = files.id();
        var isNew =
                db.sql(
                                        """
                                        insert into scheme.edition (scheme, in_force_from, files, published_at)
                                        values (:scheme, :from, jsonb_object(:names, :texts), :at)
                                        on conflict do nothing
                                        """)
                                .param("scheme", id.scheme())
                                .param("from", id.inForceFrom())
                                .param("names", names(files.texts()))
                                .param("texts", texts(files.texts()))
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (isNew) {
            return new Publication.Published();
        }
        lock(id);
        var corrected = Correction.of(files(id), files);
        if (corrected.isEmpty()) {
            return new Publication.Unchanged();
        }
        correct(id, corrected, at);
        return new Publication.Corrected(corrected.keySet());
    }

    public Edition get(EditionId id) {
        return standings(id.scheme()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(this::edition)
                .orElseThrow(() -> new IllegalArgumentException("No edition " + id));
    }

    /** The edition in force that day in a country; null asks for Europe's. */
    public Optional<Edition> inForce(String scheme, @Nullable String country, LocalDate day) {
        return new Timeline(all(scheme)).inForce(country, day);
    }

    public List<Edition> all(String scheme) {
        return standings(scheme).stream().map(this::edition).toList();
    }

    public List<String> schemes() {
        return db.sql("select distinct scheme from scheme.edition order by scheme")
                .query((row, _) -> row.getString("scheme"))
                .list();
    }

    /** The files of an edition, letter by letter, corrections included. */
    public EditionFiles files(EditionId id) {
        var texts = new TreeMap<String, String>();
        RowCallbackHandler put = row -> texts.put(row.getString("name"), row.getString("text"));
        db.sql(
                        """
                        select name, text
                        from (select 0 as number, files
                              from scheme.edition where scheme = :scheme and in_force_from = :from
                              union all
                              select number, files
                              from scheme.correction where scheme = :scheme and in_force_from = :from) as step,
                             jsonb_each_text(step.files) as file (name, text)
                        order by number
                        """)
                .param("scheme", id.scheme())
                .param("from", id.inForceFrom())
                .query(put);
        return new EditionFiles(id, texts);
    }

    private List<Standing> standings(String scheme) {
        return db.sql(
                        """
                        select in_force_from, concat(edition.digest, string_agg(correction.digest, '' order by number)) as digest
                        from scheme.edition left join scheme.correction using (scheme, in_force_from)
                        where scheme = :scheme
                        group by in_force_from, edition.digest order by in_force_from
                        """)
                .param("scheme", scheme)
                .query(
                        (row, _) ->
                                new Standing(
                                        new EditionId(
                                                scheme,
                                                row.getObject("in_force_from", LocalDate.class)),
                                        row.getString("digest")))
                .list();
    }

    private Edition edition(Standing standing) {
        return read.computeIfAbsent(standing, it -> EditionReader.read(files(it.id())));
    }

    private void lock(EditionId id) {
        db.sql(
                        """
                        select 1 from scheme.edition
                        where scheme = :scheme and in_force_from = :from for update
                        """)
                .param("scheme", id.scheme())
                .param("from", id.inForceFrom())
                .query(Integer.class)
                .single();
    }

    private void correct(EditionId id, Map<String, String> files, Instant at) {
        db.sql(
                        """
                        insert into scheme.correction (scheme, in_force_from, number, files, corrected_at)
                        select :scheme, :from, count(*) + 1, jsonb_object(:names, :texts), :at
                        from scheme.correction where scheme = :scheme and in_force_from = :from
                        """)
                .param("scheme", id.scheme())
                .param("from", id.inForceFrom())
                .param("names", names(files))
                .param("texts", texts(files))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] names(Map<String, String> files) {
        return files.keySet().toArray(String[]::new);
    }

    private static String[] texts(Map<String, String> files) {
        return files.values().toArray(String[]::new);
    }
}
