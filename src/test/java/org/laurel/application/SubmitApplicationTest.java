package org.laurel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.application.SubmitApplication.Outcome;
import org.laurel.people.SignedIn;
import org.laurel.rules.Finding;
import org.laurel.scheme.EditionId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.laurel.writing.SaveAnswer;
import org.laurel.writing.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class SubmitApplicationTest {

    private static final String TEXT = "my-own-contribution";

    @Autowired LabelCast cast;
    @Autowired OpenApplication openApplication;
    @Autowired SubmitApplication submitApplication;
    @Autowired ChangeCourse changeCourse;
    @Autowired AdvanceApplication advance;
    @Autowired Applications applications;
    @Autowired Snapshots snapshots;
    @Autowired Candidate candidate;
    @Autowired Answers answers;
    @Autowired SaveAnswer saveAnswer;
    @Autowired WriteAnswer writeAnswer;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn astrid;
    SignedIn boris;

    @BeforeEach
    void two_teachers_of_two_countries() {
        clock.set(TestClock.START);
        cast.publish();
        astrid = cast.teacher("SE");
        boris = cast.teacher("BG");
    }

    @Test
    void what_can_never_be_cured_opens_no_draft() {
        var project = cast.project(astrid, cast.teacher("SE"));
        assertThat(candidate.look(LabelCast.SCHEME, project, astrid.id()).orElseThrow().possible())
                .isFalse();
        var outcome = openApplication.open(LabelCast.SCHEME, project, astrid.id());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        OpenApplication.Outcome.Hopeless.class,
                        it ->
                                assertThat(it.findings())
                                        .extracting(found -> found.requirement().key())
                                        .containsExactly("european-project"));
        assertThat(applications.of(astrid.id())).isEmpty();
    }

    @Test
    void what_time_can_cure_may_be_written_but_not_submitted_before_its_time() {
        var draft = cast.complete(astrid, cast.project(astrid, boris, LocalDate.of(2026, 8, 1)));
        assertThat(requirements(submit(draft))).containsExactly("finished-or-ending");
        clock.set(Instant.parse("2026-06-02T10:00:00Z"));
        assertThat(submit(draft)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void opening_again_goes_on_with_the_draft_there_is() {
        var project = cast.project(astrid, boris);
        var draft = cast.draft(astrid, project);
        assertThat(openApplication.open(LabelCast.SCHEME, project, astrid.id()))
                .isEqualTo(new OpenApplication.Outcome.Existing(draft));
        assertThat(openApplication.open(LabelCast.SCHEME, project, cast.teacher("SE").id()))
                .isEqualTo(new OpenApplication.Outcome.NotInTheProject());
    }

    @Test
    void everything_missing_is_said_at_once() {
        var draft = cast.draft(astrid, cast.project(astrid, boris, LocalDate.of(2026, 12, 31)));
        write(draft, "what-cannot-be-seen", "word ".repeat(301));
        write(draft, "contributed", "no");
        write(draft, "how-pupils-learnt", "one");
        change(draft, "how-pupils-learnt", 0, "two");
        var missing = ((Outcome.NotYet) submit(draft)).missing();
        assertThat(missing)
                .contains(
                        new Missing.AnswerRequired("readiness", "common-goals-and-plan"),
                        new Missing.AnswerRequired("contribution", TEXT),
                        new Missing.TextsInConflict("pedagogy", "how-pupils-learnt"),
                        new Missing.TooManyWords("results", "what-cannot-be-seen", 301, 300),
                        new Missing.MoreEvidence("evidence", 0, 1));
        assertThat(requirements(submit(draft))).contains("finished-or-ending", "contributed");
        assertThat(missing).doesNotHaveDuplicates();
        assertThat(applications.get(draft)).isInstanceOf(Draft.class);
        write(draft, TEXT, "still open for writing");
        assertThat(answers.of(draft.form()).get(TEXT).text()).isEqualTo("still open for writing");
    }

    @Test
    void each_single_thing_that_lacks_blocks_the_submission() {
        var tooLong = cast.complete(astrid, cast.project(astrid, boris));
        write(tooLong, TEXT, "word ".repeat(301));
        assertThat(missing(submit(tooLong)))
                .containsExactly(new Missing.TooManyWords("contribution", TEXT, 301, 300));
        write(tooLong, TEXT, "word ".repeat(300));
        assertThat(submit(tooLong)).isInstanceOf(Outcome.Accepted.class);

        var disputed = cast.complete(astrid, cast.project(astrid, boris));
        change(disputed, TEXT, 0, "the other text");
        assertThat(missing(submit(disputed)))
                .containsExactly(new Missing.TextsInConflict("contribution", TEXT));

        var bare = cast.draft(astrid, cast.project(astrid, boris));
        cast.fillIn(bare);
        assertThat(missing(submit(bare)))
                .containsExactly(new Missing.MoreEvidence("evidence", 0, 1));
        cast.evidence(bare, astrid);
        assertThat(submit(bare)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_readiness_condition_answered_no_blocks() {
        var draft = cast.complete(astrid, cast.project(astrid, boris));
        for (var condition :
                List.of(
                        "common-goals-and-plan",
                        "finished-or-ending",
                        "contributed",
                        "joint-activities",
                        "data-protection-and-copyright")) {
            write(draft, condition, "no");
            assertThat(requirements(submit(draft))).containsExactly(condition);
            write(draft, condition, "yes");
        }
        assertThat(submit(draft)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_submission_is_frozen_as_canonical_json_with_its_digest() throws Exception {
        var project = cast.project(astrid, boris);
        var id = cast.complete(astrid, project);
        write(id, TEXT, "Щастие & <b>å</b> \uD83C\uDF0D");
        var submitted = ((Outcome.Accepted) submit(id)).application();
        var json = applications.snapshot(id, 1).orElseThrow();
        var digest =
                MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        assertThat(submitted.submission().sha256()).isEqualTo(HexFormat.of().formatHex(digest));

        var snapshot = snapshots.read(json);
        assertThat(snapshots.write(snapshot))
                .isEqualTo(new Snapshots.Written(json, submitted.submission().sha256()));
        assertThat(snapshot.answers()).containsEntry(TEXT, "Щастие & <b>å</b> \uD83C\uDF0D");
        assertThat(snapshot.evidence())
                .extracting(Snapshot.Piece::address)
                .containsExactly("https://film.example/");
        assertThat(snapshot.findings()).hasSize(9).allMatch(it -> it.finding().equals("met"));
        assertThat(snapshot.edition()).isEqualTo("2022-09-01");
        assertThat(snapshot.supportOrganisation()).isEqualTo(cast.organisation("SE"));
        assertThat(json).startsWith("{\"answers\":{").doesNotContain(astrid.name());
    }

    @Test
    void what_changes_later_does_not_reach_the_snapshot() {
        var project = cast.project(astrid, boris);
        var id = cast.submitted(astrid, project);
        var before = applications.snapshot(id, 1).orElseThrow();
        change(id, TEXT, 1, "too late");
        db.sql("update project.project set title = 'Another title' where id = ?")
                .param(project.value())
                .update();
        db.sql("update evidence.item set removed_at = given_at where form = ?")
                .param(id.value())
                .update();
        assertThat(applications.snapshot(id, 1)).contains(before);
        assertThat(answers.of(id.form()).get(TEXT).text()).isNotEqualTo("too late");
    }

    @Test
    void submitting_twice_is_harmless() {
        var id = cast.submitted(astrid, cast.project(astrid, boris));
        var first = (Submitted) applications.get(id);
        assertThat(submit(id)).isEqualTo(new Outcome.Already(first));
        assertThat(submissions(id)).isEqualTo(1);
    }

    @Test
    void two_connections_that_submit_at_once_make_one_submission() {
        for (int round = 0; round < 3; round++) {
            var id = cast.complete(astrid, cast.project(astrid, boris));
            List<Callable<Outcome>> twice = List.of(() -> submit(id), () -> submit(id));
            assertThat(AtOnce.all(twice))
                    .hasOnlyElementsOfTypes(Outcome.Accepted.class, Outcome.Already.class)
                    .filteredOn(Outcome.Accepted.class::isInstance)
                    .hasSize(1);
            assertThat(submissions(id)).isEqualTo(1);
        }
    }

    @Test
    void five_drafts_submitted_at_once_stay_within_the_yearly_limit() {
        var steps = new ArrayList<Callable<Outcome>>();
        for (int draft = 0; draft < 5; draft++) {
            var id = cast.complete(astrid, cast.project(astrid, boris));
            steps.add(() -> submit(id));
        }
        var outcomes = AtOnce.all(steps);
        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(4);
        assertThat(outcomes)
                .filteredOn(Outcome.NotYet.class::isInstance)
                .singleElement()
                .satisfies(
                        it -> assertThat(requirements(it)).containsExactly("within-yearly-limit"));
    }

    @Test
    void what_was_taken_back_can_be_changed_and_is_the_second_attempt_then() {
        var id = cast.submitted(astrid, cast.project(astrid, boris));
        var first = applications.snapshot(id, 1).orElseThrow();
        assertThat(change(id, ChangeCourse.Wish.TAKE_BACK))
                .isInstanceOf(ChangeCourse.Outcome.Done.class);
        write(id, TEXT, "better");
        assertThat(submit(id)).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Submitted) applications.get(id)).submission().attempt()).isEqualTo(2);
        var second = snapshots.read(applications.snapshot(id, 2).orElseThrow());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.answers()).containsEntry(TEXT, "better");
        assertThat(applications.snapshot(id, 1)).contains(first);
    }

    @Test
    void what_was_withdrawn_stays_so_and_the_project_is_free_again() {
        var project = cast.project(astrid, boris);
        var id = cast.submitted(astrid, project);
        change(id, ChangeCourse.Wish.WITHDRAW);
        assertThat(submit(id)).isInstanceOf(Outcome.Already.class);
        assertThat(applications.get(id)).isInstanceOf(Application.Withdrawn.class);
        assertThat(openApplication.open(LabelCast.SCHEME, project, astrid.id()))
                .isInstanceOf(OpenApplication.Outcome.Opened.class);
    }

    @Test
    void what_was_taken_up_can_be_neither_taken_back_nor_withdrawn() {
        var id = cast.submitted(astrid, cast.project(astrid, boris));
        transaction.executeWithoutResult(_ -> advance.takeUp(id, boris.id()));
        for (var wish : ChangeCourse.Wish.values()) {
            assertThat(change(id, wish)).isInstanceOf(ChangeCourse.Outcome.NotNow.class);
        }
        assertThat(applications.get(id)).isInstanceOf(InAssessment.class);
    }

    @Test
    void nobody_submits_or_withdraws_the_application_of_another() {
        var id = cast.complete(astrid, cast.project(astrid, boris));
        assertThat(submitApplication.submit(id, boris.id())).isEqualTo(new Outcome.NotFound());
        assertThat(submitApplication.submit(new ApplicationId(UUID.randomUUID()), boris.id()))
                .isEqualTo(new Outcome.NotFound());
        cast.submit(id, astrid);
        assertThat(changeCourse.change(id, ChangeCourse.Wish.WITHDRAW, boris.id()))
                .isEqualTo(new ChangeCourse.Outcome.NotFound());
    }

    @Test
    void a_closed_round_takes_nothing_and_the_draft_stays_open() {
        var mila = cast.teacher("RS");
        var late = cast.complete(mila, cast.project(mila, boris));
        clock.set(Instant.parse("2027-07-15T10:00:00Z")); // after the last window
        assertThat(submitApplication.submit(late, mila.id()))
                .isInstanceOfSatisfying(Outcome.Closed.class, it -> assertThat(it.next()).isNull());
        assertThat(applications.get(late)).isInstanceOf(Draft.class);
        cast.write(late.form(), TEXT, "still open", mila.id());
        assertThat(answers.of(late.form()).get(TEXT).text()).isEqualTo("still open");
    }

    @Test
    void what_comes_late_counts_for_the_next_round_where_the_country_says_so() {
        var id = cast.complete(boris, cast.project(boris, astrid));
        clock.set(Instant.parse("2027-08-15T10:00:00Z")); // after Bulgaria's last window
        assertThat(submitApplication.submit(id, boris.id())).isInstanceOf(Outcome.Accepted.class);
        var turn = ((Submitted) applications.get(id)).submission().turn();
        assertThat(turn.late()).isTrue();
        assertThat(turn.round()).isNull();
    }

    @Test
    void what_comes_in_time_counts_for_the_round_that_is_open() {
        var id = cast.submitted(astrid, cast.project(astrid, boris));
        var turn = ((Submitted) applications.get(id)).submission().turn();
        assertThat(turn.late()).isFalse();
        assertThat(turn.round()).isNotNull();
    }

    @Test
    void a_draft_of_an_older_edition_carries_its_answers_over() {
        clock.set(Instant.parse("2022-08-30T10:00:00Z"));
        var project = cast.project(astrid, boris, LocalDate.of(2022, 9, 30));
        var id = cast.draft(astrid, project);
        cast.fillIn(id);
        cast.evidence(id, astrid);
        write(id, TEXT, "written in August");
        clock.set(Instant.parse("2022-09-02T10:00:00Z"));
        assertThat(missing(submit(id)))
                .containsExactly(
                        new Missing.AnswerRequired("readiness", "data-protection-and-copyright"));
        var yes = new Change(UUID.randomUUID(), 0, "yes", List.of());
        assertThat(writeAnswer.write(id, "data-protection-and-copyright", yes, astrid.id()))
                .containsInstanceOf(Saved.Kept.class);
        assertThat(submit(id)).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Submitted) applications.get(id)).submission().edition())
                .isEqualTo(new EditionId(LabelCast.SCHEME, LocalDate.of(2022, 9, 1)));
        assertThat(snapshots.read(applications.snapshot(id, 1).orElseThrow()).answers())
                .containsEntry(TEXT, "written in August");
    }

    private Outcome submit(ApplicationId id) {
        return submitApplication.submit(id, astrid.id());
    }

    private ChangeCourse.Outcome change(ApplicationId id, ChangeCourse.Wish wish) {
        return changeCourse.change(id, wish, astrid.id());
    }

    private void write(ApplicationId id, String question, String text) {
        cast.write(id.form(), question, text, astrid.id());
    }

    private void change(ApplicationId id, String question, int base, String text) {
        var change = new Change(UUID.randomUUID(), base, text, List.of());
        saveAnswer.save(id.form(), question, change, astrid.id());
    }

    private int submissions(ApplicationId id) {
        return db.sql("select count(*) from application.submission where application = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private static List<Missing> missing(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.NotYet.class);
        return ((Outcome.NotYet) outcome).missing();
    }

    private static List<String> requirements(Outcome outcome) {
        return missing(outcome).stream()
                .flatMap(
                        it ->
                                it instanceof Missing.Requirement(Finding finding)
                                        ? Stream.of(finding.requirement().key())
                                        : Stream.empty())
                .toList();
    }
}
