package org.laurel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.TakeBackAssignment.Seen;
import org.laurel.people.RevokeRole;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A sheet is handed in at the moment its assignment ends: one of both holds, the other is told. */
@LaurelTest
class EndingAtOnceTest {

    @Autowired LabelCast cast;
    @Autowired HandIn handIn;
    @Autowired TakeBackAssignment takeBackAssignment;
    @Autowired RevokeRole revokeRole;
    @Autowired Assignments assignments;
    @Autowired Sheets sheets;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn officer;
    SignedIn assessor;
    ApplicationId application;
    AssignmentId assignment;

    @BeforeEach
    void a_sheet_lacks_nothing() {
        clock.set(TestClock.START);
        var teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        application = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        assignment = cast.assigned(application, assessor, officer);
        cast.writeSheet(
                assignment, application, assessor, cast.points(application, Map.of()), Set.of());
    }

    @Test
    void an_officer_who_comes_second_is_told_that_the_sheet_was_handed_in() {
        var came = inLine(this::handIn, this::takeBack);
        assertThat(came.getFirst()).isInstanceOf(HandIn.Outcome.Done.class);
        assertThat(came.getLast()).isEqualTo(TakeBackAssignment.Outcome.HANDED_IN_SINCE);
        counts();
    }

    @Test
    void an_assessor_who_comes_second_is_told_that_it_was_taken_back() {
        var came = inLine(this::takeBack, this::handIn);
        assertThat(came)
                .containsExactly(TakeBackAssignment.Outcome.DONE, new HandIn.Outcome.NotFound());
        ended(Assignment.Ending.TAKEN_BACK);
    }

    @Test
    void a_sheet_handed_in_before_the_role_is_gone_stays() {
        var came = inLine(this::handIn, this::revoke);
        assertThat(came.getFirst()).isInstanceOf(HandIn.Outcome.Done.class);
        assertThat(came.getLast()).isEqualTo(new RevokeRole.Outcome.Revoked());
        counts();
    }

    @Test
    void no_sheet_is_handed_in_once_the_role_is_gone() {
        var came = inLine(this::revoke, this::handIn);
        assertThat(came)
                .containsExactly(new RevokeRole.Outcome.Revoked(), new HandIn.Outcome.NotFound());
        ended(Assignment.Ending.ROLE_GONE);
    }

    /** Each on a connection of its own, waiting for the application in this order. */
    private List<Object> inLine(Callable<Object> first, Callable<Object> second) {
        return AtOnce.inLine(
                transaction,
                db,
                () ->
                        db.sql("select from application.application where id = ? for update")
                                .param(application.value())
                                .query()
                                .listOfRows(),
                List.of(first, second));
    }

    private void counts() {
        assertThat(assignments.find(assignment)).containsInstanceOf(Assignment.HandedIn.class);
        assertThat(sheets.of(application, 1)).hasSize(1);
    }

    private void ended(Assignment.Ending how) {
        assertThat(assignments.find(assignment).orElseThrow())
                .isInstanceOfSatisfying(
                        Assignment.Ended.class, it -> assertThat(it.how()).isEqualTo(how));
        assertThat(sheets.of(application, 1)).isEmpty();
    }

    private Object handIn() {
        return handIn.handIn(assignment, assessor.id());
    }

    private Object takeBack() {
        return takeBackAssignment.takeBack(
                application, assignment, "Too late", Seen.OPEN, officer.id());
    }

    private Object revoke() {
        var role = new Role(Kind.ASSESSOR, cast.organisation("SE"));
        return revokeRole.revoke(officer, role, assessor.id());
    }
}
