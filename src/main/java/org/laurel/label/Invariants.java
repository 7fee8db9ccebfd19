package org.laurel.label;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What must hold on all data at any moment, from the submission to the label. */
@Repository
public class Invariants {

    /** A sentence that does not hold, and the application it does not hold for. */
    public record Broken(String sentence, UUID application) {}

    private final JdbcClient db;

    Invariants(JdbcClient db) {
        this.db = db;
    }

    /** Everything that does not hold; nothing is as it should be. */
    public List<Broken> broken() {
        return db.sql(
                        """
                        select 'what was handed in has a submission' as sentence, a.id as application
                        from application.shown_application a
                        where a.state <> 'draft' and a.submitted_at is null
                        union all
                        select 'a snapshot has its digest', s.application
                        from application.shown_submission s where not s.intact
                        union all
                        select distinct 'only a handed-in sheet has scores', a.application
                        from assessment.shown_score s join assessment.shown_assignment a on a.id = s.assignment
                        where a.handed_in_at is null or a.recused_at is not null
                        union all
                        select 'a decision rests on a sheet', d.application
                        from decision.shown_decision d
                        where not exists (select from assessment.shown_assignment a
                            where a.application = d.application and a.attempt = d.attempt and a.handed_in_at is not null
                                and (a.ended_at is null or a.ended_at > d.decided_at))
                        union all
                        select 'a label comes from a released award', l.application
                        from label.label l
                        where l.origin = 'decision' and not exists (select from decision.shown_decision d
                            where d.id = l.decision and d.application = l.application
                                and d.category = 'award' and d.released_at is not null)
                        union all
                        select 'a released award has a label', d.application
                        from decision.shown_decision d
                        where d.category = 'award' and d.released_at is not null
                            and not exists (select from label.label l where l.decision = d.id)
                        """)
                .query(
                        (row, _) ->
                                new Broken(
                                        row.getString("sentence"),
                                        row.getObject("application", UUID.class)))
                .list();
    }
}
