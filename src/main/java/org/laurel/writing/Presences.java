package org.laurel.writing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.laurel.writing.WriteTogether.Newer;
import org.laurel.writing.WriteTogether.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has the cursor in which box, for the moment, and what they wrote. */
@Repository
class Presences {

    private final JdbcClient db;

    Presences(JdbcClient db) {
        this.db = db;
    }

    /** Notes where somebody writes, and tells where others did since a moment. */
    List<Writing> note(
            FormId form, PersonId by, @Nullable String question, Instant now, Instant since) {
        return db.sql(
                        """
                        with noted as (
                            insert into writing.presence (form, question, person, at)
                            select form, question, :by, :now from writing.answer
                            where form = :form and question = :question::text
                            on conflict (form, person) do update set question = excluded.question, at = excluded.at
                        )
                        select w.question, p.name from writing.presence w
                        join people.shown_person p on p.id = w.person
                        where w.form = :form and w.person <> :by and w.at > :since order by p.name, p.id
                        """)
                .param("form", form.value())
                .param("by", by.value())
                .param("question", question)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Writing(row.getString("question"), row.getString("name")))
                .list();
    }

    /** The answers that are newer than the versions known, each with the name of who made it so. */
    List<Newer> newer(FormId form, Map<String, Integer> known) {
        var sides = new HashMap<String, List<Answer.Side>>();
        var found = new LinkedHashMap<String, Newer>();
        db.sql(
                        """
                        select a.question, a.version, a.text, coalesce(w.name, '') as by,
                            c.id as conflict, c.opened_at_version, c.text as proposed, c.here, c.there
                        from unnest(:questions::text[], :versions::int[]) known (question, version)
                        join writing.answer a
                            on a.form = :form and a.question = known.question and a.version > known.version
                        left join lateral (
                            select p.name from writing.revision r join people.shown_person p on p.id = r.by
                            where r.form = a.form and r.question = a.question and r.version = a.version and r.kind <> 'late'
                            order by r.number limit 1) w on true
                        left join writing.conflict c
                            on c.form = a.form and c.question = a.question and c.resolved_by_version is null
                        order by a.question, c.opened_at_version, c.id
                        """)
                .param("form", form.value())
                .param("questions", known.keySet().toArray(String[]::new))
                .param("versions", known.values().toArray(Integer[]::new))
                .query(
                        row -> {
                            var answer = Answers.answer(row, sides);
                            found.put(answer.question(), new Newer(answer, row.getString("by")));
                        });
        return List.copyOf(found.values());
    }

    void forget(Instant before) {
        db.sql("delete from writing.presence where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
