package org.laurel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.eligibility.SchoolCast;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.school.MergeSchools.Obstacle;
import org.laurel.school.MergeSchools.Outcome;
import org.laurel.school.SchoolPermissions.Reason;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class MergeSchoolsTest {

    @Autowired MergeSchools mergeSchools;
    @Autowired JoinSchool joinSchool;
    @Autowired ProposeContact proposeContact;
    @Autowired ConfirmContact confirmContact;
    @Autowired Contacts contacts;
    @Autowired Schools schools;
    @Autowired Staff staff;
    @Autowired History history;
    @Autowired LabelCast labelCast;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SchoolCast cast;
    SchoolId old;
    SchoolId stays;
    SignedIn officer;

    @BeforeEach
    void two_schools_of_one_support_organisation() {
        clock.set(TestClock.START);
        cast = new SchoolCast(db);
        old = cast.school("FI", "2019-08-20");
        stays = cast.school("FI", "2020-01-01");
        officer = labelCast.somebody("Officer", new Role(Kind.NATIONAL_OFFICER, "nso"));
    }

    @Test
    void teachers_go_along_from_their_first_day_on_and_as_confirmed() {
        var teacher = cast.teacher(old, "2021-02-03T04:05Z");
        var waiting = cast.teacher(old, "2024-01-01Z");
        db.sql("update school.staff set validated_at = null where person = ?")
                .param(waiting.value())
                .update();
        assertThat(merge()).isInstanceOf(Outcome.Merged.class);
        assertThat(staff.of(teacher))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.school().id()).isEqualTo(stays);
                            assertThat(it.joinedAt())
                                    .isEqualTo(Instant.parse("2021-02-03T04:05:00Z"));
                            assertThat(it.validatedAt()).contains(it.joinedAt());
                        });
        assertThat(staff.of(waiting))
                .singleElement()
                .satisfies(it -> assertThat(it.validatedAt()).isEmpty());
        assertThat(
                        db.sql("select count(left_at) from school.staff where school = ?")
                                .param(old.value())
                                .query(Integer.class)
                                .single())
                .as("the old stays are kept")
                .isEqualTo(2);
    }

    @Test
    void whoever_works_at_both_goes_on_there_and_loses_no_confirmation() {
        var both = cast.teacher(old, "2021-01-01Z");
        cast.join(both, stays, "2023-01-01Z");
        var unconfirmed = cast.teacher(old, "2021-01-01Z");
        joinSchool.join(unconfirmed, stays);
        merge();
        assertThat(staff.of(both))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.joinedAt())
                                        .isEqualTo(Instant.parse("2023-01-01T00:00:00Z")));
        assertThat(staff.validatedAt(unconfirmed, stays)).isPresent();
    }

    @Test
    void what_cannot_be_merged_is_told_and_changes_nothing() {
        assertThat(merge(old, old)).isEqualTo(new Outcome.Impossible(Obstacle.SAME));
        assertThat(merge(old, cast.school("SE", "2020-01-01")))
                .isEqualTo(new Outcome.Impossible(Obstacle.ELSEWHERE));
        assertThat(mergeSchools.merge(old, stays, " ", officer)).isEqualTo(new Outcome.NoReason());
        assertThat(schools.standing(old)).isEqualTo(schools.find(old));
    }

    @Test
    void only_an_officer_of_both_without_a_stake_merges() {
        var other = labelCast.officer("SE");
        assertThat(mergeSchools.merge(old, stays, "Law", other))
                .isEqualTo(new Outcome.Refused(Reason.OTHER_ORGANISATION));
        assertThat(merge(old, labelCast.school("SE")))
                .isEqualTo(new Outcome.Refused(Reason.OTHER_ORGANISATION));
        cast.join(officer.id(), stays, "2024-01-01Z");
        assertThat(merge()).isEqualTo(new Outcome.Refused(Reason.COLLEAGUE));
    }

    @Test
    void a_school_that_ended_takes_no_other_in_and_ends_once() {
        merge();
        assertThat(merge()).as("again").isInstanceOf(Outcome.Merged.class);
        var third = cast.school("FI", "2020-01-01");
        assertThat(merge(third, old)).isEqualTo(new Outcome.Impossible(Obstacle.ENDED));
        assertThat(merge(old, third)).isEqualTo(new Outcome.Impossible(Obstacle.ENDED));
        assertThat(history.of("school:" + old)).hasSize(1);
    }

    @Test
    void what_became_part_of_a_school_follows_it_further() {
        var last = cast.school("FI", "2020-01-01");
        var teacher = cast.teacher(old, "2021-01-01Z");
        merge();
        merge(stays, last);
        assertThat(schools.standing(old)).isEqualTo(schools.find(last));
        assertThat(staff.validatedAt(teacher, last)).isPresent();
        var newcomer = labelCast.somebody("Newcomer").id();
        assertThat(joinSchool.join(newcomer, old))
                .isEqualTo(new JoinSchool.Outcome.Joined(schools.get(last)));
        assertThat(staff.of(newcomer).getFirst().school().id()).isEqualTo(last);
    }

    @Test
    void two_schools_that_are_merged_both_ways_at_once_leave_one() {
        var outcomes = AtOnce.all(List.of(() -> merge(old, stays), () -> merge(stays, old)));
        assertThat(outcomes)
                .hasAtLeastOneElementOfType(Outcome.Merged.class)
                .contains(new Outcome.Impossible(Obstacle.ENDED));
        assertThat(schools.standing(old)).isEqualTo(schools.standing(stays));
    }

    @Test
    void the_school_keeps_its_name_and_is_no_longer_found_among_the_schools() {
        var name = schools.get(old).name();
        merge();
        assertThat(schools.find(old))
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo(name));
        assertThat(schools.search(old.toString(), null, Language.EN, null, 5)).isEmpty();
        assertThat(schools.search(stays.toString(), null, Language.EN, null, 5)).hasSize(1);
    }

    @Test
    void who_answers_for_the_school_that_stands_does_so_still_and_nothing_waits_for_the_other() {
        var teacher = cast.teacher(old, "2021-01-01Z");
        var head = new TypedContact("Aino", "aino@school.example");
        confirmContact.confirm(stays, Part.HEAD, head, officer);
        proposeContact.propose(old, Part.HEAD, new TypedContact("B", "b@school.example"), teacher);
        merge();
        assertThat(contacts.of(stays, Part.HEAD)).isEqualTo(head.contact());
        assertThat(contacts.waiting(List.of("nso"), 1_000))
                .noneMatch(it -> it.school().id().equals(old));
        assertThat(confirmContact.confirm(old, Part.HEAD, head, officer))
                .isEqualTo(new ConfirmContact.Outcome.NoSuchSchool());
    }

    @Test
    void both_schools_remember_it_and_the_reason_is_kept() {
        merge();
        assertThat(history.of("school:" + old))
                .allMatch(it -> it.what().equals("school.merged"))
                .extracting(it -> it.details().get("into"))
                .containsExactly(stays.toString());
        assertThat(history.of("school:" + stays)).hasSize(1);
        assertThat(
                        db.sql("select merged_because from school.school where id = ?")
                                .param(old.value())
                                .query(String.class)
                                .single())
                .isEqualTo("A law of May");
    }

    private Outcome merge() {
        return merge(old, stays);
    }

    private Outcome merge(SchoolId ends, SchoolId into) {
        return mergeSchools.merge(ends, into, " A law of May ", officer);
    }
}
