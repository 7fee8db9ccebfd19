package org.laurel.membership;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mailings to members: drafts, and those that were released. */
@Repository
public class MemberMailings {

    private static final String SELECT =
            """
            select m.*, w.languages, w.subjects, w.texts
            from membership.mailing m cross join lateral (
                select array_agg(language order by language) as languages,
                    array_agg(subject order by language) as subjects, array_agg(text order by language) as texts
                from membership.wording where mailing = m.id) w
            """;

    private final JdbcClient db;

    MemberMailings(JdbcClient db) {
        this.db = db;
    }

    public Optional<Mailing> find(UUID id) {
        return db.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query((row, _) -> mailing(row))
                .optional();
    }

    /** The newest first. */
    public List<Mailing> latest(int most) {
        return db.sql(SELECT + " order by m.id desc limit :most")
                .param("most", most)
                .query((row, _) -> mailing(row))
                .list();
    }

    /** Lets nobody else change or release it until the transaction ends. */
    void hold(UUID id) {
        db.sql("select id from membership.mailing where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    void keep(Mailing.Draft it, PersonId by) {
        db.sql(
                        """
                        insert into membership.mailing (id, country, written_by, written_at)
                        values (:id, :country, :by, :at)
                        on conflict (id) do update set (country, written_by, written_at) = (
                            excluded.country, excluded.written_by, excluded.written_at)
                        """)
                .param("id", it.id())
                .param("country", code(it.country()))
                .param("by", by.value())
                .param("at", utc(it.writtenAt()))
                .update();
        db.sql("delete from membership.wording where mailing = :id").param("id", it.id()).update();
        it.wording()
                .in()
                .forEach(
                        (language, words) ->
                                db.sql(
                                                """
                                                insert into membership.wording (mailing, language, subject, text)
                                                values (:id, :language, :subject, :text)
                                                """)
                                        .param("id", it.id())
                                        .param("language", language.code())
                                        .param("subject", words.subject())
                                        .param("text", words.text())
                                        .update());
    }

    void keep(Mailing.Released it) {
        db.sql("update membership.mailing set released_by = :by, released_at = :at where id = :id")
                .param("by", it.by().value())
                .param("at", utc(it.at()))
                .param("id", it.id())
                .update();
    }

    private static Mailing mailing(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        @Nullable String country = row.getString("country");
        var where = country == null ? null : new CountryCode(country);
        @Nullable OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return released == null
                ? new Mailing.Draft(
                        id,
                        where,
                        wording(row),
                        requireNonNull(row.getObject("written_at", OffsetDateTime.class))
                                .toInstant())
                : new Mailing.Released(
                        id,
                        where,
                        wording(row),
                        new PersonId(row.getObject("released_by", UUID.class)),
                        released.toInstant());
    }

    private static Wording wording(ResultSet row) throws SQLException {
        var languages = texts(row, "languages");
        var subjects = texts(row, "subjects");
        var texts = texts(row, "texts");
        var words = new EnumMap<Language, Wording.Words>(Language.class);
        for (int i = 0; i < languages.length; i++) {
            words.put(
                    Language.of(languages[i]).orElseThrow(),
                    new Wording.Words(subjects[i], texts[i]));
        }
        return new Wording(words);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static @Nullable String code(@Nullable CountryCode country) {
        return country == null ? null : country.value();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
