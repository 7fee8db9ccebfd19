package org.laurel.membership;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final JdbcClient db;

    MemberMailings(JdbcClient db) {
        this.db = db;
    }

    public Optional<Mailing> find(UUID id) {
        return db.sql("select * from membership.mailing where id = :id")
                .param("id", id)
                .query((row, _) -> mailing(row))
                .optional();
    }

    /** The newest first. */
    public List<Mailing> latest(int most) {
        return db.sql("select * from membership.mailing order by id desc limit :most")
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

    private Mailing mailing(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        @Nullable String country = row.getString("country");
        var where = country == null ? null : new CountryCode(country);
        @Nullable OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return released == null
                ? new Mailing.Draft(
                        id,
                        where,
                        wording(id),
                        requireNonNull(row.getObject("written_at", OffsetDateTime.class))
                                .toInstant())
                : new Mailing.Released(
                        id,
                        where,
                        wording(id),
                        new PersonId(row.getObject("released_by", UUID.class)),
                        released.toInstant());
    }

    private Wording wording(UUID mailing) {
        Map<Language, Wording.Words> words = new EnumMap<>(Language.class);
        db.sql("select * from membership.wording where mailing = :mailing")
                .param("mailing", mailing)
                .query(
                        row -> {
                            words.put(
                                    Language.of(row.getString("language")).orElseThrow(),
                                    new Wording.Words(
                                            row.getString("subject"), row.getString("text")));
                        });
        return new Wording(words);
    }

    private static @Nullable String code(@Nullable CountryCode country) {
        return country == null ? null : country.value();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
