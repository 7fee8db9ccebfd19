package org.laurel.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.Recuse;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.ReleaseDecision;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class InvariantsTest {

    @Autowired LabelCast cast;
    @Autowired Recuse recuse;
    @Autowired Decide decide;
    @Autowired ReleaseDecision releaseDecision;
    @Autowired Labels labels;
    @Autowired Invariants invariants;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    ApplicationId awarded;
    SignedIn officer;

    @BeforeEach
    void one_was_awarded_one_refused_one_waits_and_somebody_stepped_back() {
        var teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        cast.draft(teacher, cast.project(teacher, cast.teacher("BG")));
        cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        awarded = decided(teacher, Category.AWARD, 2);
        decided(teacher, Category.REFUSE, 1);
    }

    @Test
    void all_of_them_hold_on_data_made_by_the_steps_themselves() {
        assertThat(labels.of(awarded)).isPresent();
        assertThat(invariants.broken()).isEmpty();
    }

    @Test
    void each_of_them_finds_what_breaks_it() {
        assertBroken(
                "what was handed in has a submission",
                "update application.application set attempt = attempt + 1 where id = ?");
        assertBroken(
                "a snapshot has its digest",
                "update application.submission set snapshot = snapshot || ' ' where application = ?");
        assertBroken(
                "only a handed-in sheet has scores",
                """
                update assessment.assignment set handed_in_at = null, recused_at = '2026-06-01Z', recused_because = ''
                where application = ? and handed_in_at is not null
                """);
        assertBroken(
                "a decision rests on a sheet",
                "update assessment.assignment set handed_in_at = null where application = ?");
        assertBroken(
                "a label comes from a released award",
                "update decision.decision set released_at = null where application = ?");
        assertBroken(
                "a released award has a label", "delete from label.label where application = ?");
    }

    @Test
    void a_revoked_label_is_found_and_says_so() {
        var code = labels.of(awarded).orElseThrow().code();
        assertThat(labels.find(code).orElseThrow().revokedOn()).isNull();
        db.sql("update label.label set revoked_on = '2026-06-02' where code = ?")
                .param(code.value())
                .update();
        assertThat(labels.find(code).orElseThrow().revokedOn()).isEqualTo("2026-06-02");
    }

    private ApplicationId decided(SignedIn teacher, Category category, int points) {
        var application = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        var recused = cast.assessor("SE");
        recuse.recuse(cast.assigned(application, recused, officer), "Too close.", recused.id());
        var given = Map.of("choice-and-use-of-ict", points);
        cast.sheet(application, cast.assessor("SE"), officer, given, Set.of());
        decide.decide(application, new Decide.Wish(category, "", "", ""), officer.id());
        releaseDecision.release(application, officer.id());
        return application;
    }

    private void assertBroken(String sentence, String fault) {
        transaction.executeWithoutResult(
                it -> {
                    db.sql(fault).param(awarded.value()).update();
                    assertThat(invariants.broken())
                            .as(fault)
                            .contains(new Invariants.Broken(sentence, awarded.value()));
                    it.setRollbackOnly();
                });
        assertThat(invariants.broken()).isEqualTo(List.of());
    }
}
