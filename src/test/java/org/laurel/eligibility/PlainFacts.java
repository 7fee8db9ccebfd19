package org.laurel.eligibility;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The facts of all schools, put into a table by the database alone: the measure to compare with.
 */
public final class PlainFacts {

    private PlainFacts() {}

    /** A table like that of the findings, without the findings. */
    public static void prepare(JdbcClient db) {
        db.sql(
                        """
                        create table if not exists public.plain_facts (run uuid, school uuid, registered_on date not null,
                            active_teachers int not null, labelled_projects int not null, holds_label_until date,
                            primary key (run, school))
                        """)
                .update();
        db.sql("truncate public.plain_facts").update();
    }

    public static void insert(JdbcClient db, UUID run, SchoolQuestion question) {
        db.sql("set local work_mem = '64MB'").update();
        db.sql(
                        "insert into public.plain_facts select :run, known.* from (%s) known"
                                .formatted(SchoolFacts.OF_ALL))
                .param("run", run)
                .params(question.parameters())
                .update();
    }
}
