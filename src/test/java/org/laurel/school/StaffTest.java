package org.laurel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.country.CountryCode;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolPermissions.Reason;
import org.laurel.school.ValidateTeacher.Outcome;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
class StaffTest {

    private static final Role OFFICER = new Role(Kind.NATIONAL_OFFICER, "epos");

    @Autowired PeopleForTests joined;
    @Autowired People people;
    @Autowired Schools schools;
    @Autowired Staff staff;
    @Autowired JoinSchool joinSchool;
    @Autowired LeaveSchool leaveSchool;
    @Autowired ValidateTeacher validateTeacher;
    @Autowired History history;
    @Autowired Outbox outbox;

    SignedIn teacher;
    SignedIn officer;
    School school;

    @BeforeEach
    void a_teacher_joined_a_school() {
        teacher = joined.joined("Tom" + UUID.randomUUID());
        officer = joined.joined("Oda" + UUID.randomUUID(), OFFICER);
        school = school("Sint-Jozef", "Gent", "epos");
        joinSchool.join(teacher.id(), school.id());
    }

    @Test
    void joining_shows_times_in_the_zone_of_the_school_and_opens_nothing() {
        assertThat(staff.validatedAt(teacher.id(), school.id())).isEmpty();
        assertThat(people.presence(teacher.id()).orElseThrow().zone())
                .isEqualTo(ZoneId.of("Europe/Brussels"));
        joinSchool.join(teacher.id(), school.id());
        assertThat(staff.of(teacher.id())).hasSize(1);
    }

    @Test
    void an_officer_of_the_schools_organisation_confirms_once_and_the_teacher_is_told_once() {
        assertThat(validateTeacher.validate(officer, stay())).isInstanceOf(Outcome.Validated.class);
        validateTeacher.validate(officer, stay());
        assertThat(staff.validatedAt(teacher.id(), school.id())).isPresent();
        assertThat(outbox.latest(10))
                .filteredOn(it -> it.message().to().equals(people.get(teacher.id()).email()))
                .hasSize(1);
        assertThat(history.of("person:" + teacher.id()))
                .extracting(Event::what)
                .containsOnlyOnce("teacher.validated");
    }

    @Test
    void leaving_ends_the_confirmation_and_coming_back_does_not_bring_it_back() {
        validateTeacher.validate(officer, stay());
        leaveSchool.leave(teacher.id(), school.id());
        assertThat(staff.validatedAt(teacher.id(), school.id())).isEmpty();
        joinSchool.join(teacher.id(), school.id());
        assertThat(staff.validatedAt(teacher.id(), school.id())).isEmpty();
    }

    @Test
    void nobody_confirms_themselves_a_colleague_or_the_teacher_of_another_organisation() {
        var stranger =
                joined.joined(
                        "Str" + UUID.randomUUID(), new Role(Kind.NATIONAL_OFFICER, "jugendbuero"));
        assertThat(validateTeacher.validate(stranger, stay()))
                .isEqualTo(new Outcome.Refused(Reason.OTHER_ORGANISATION));
        assertThat(validateTeacher.validate(teacher, stay()))
                .isEqualTo(new Outcome.Refused(Reason.OTHER_ORGANISATION));
        joinSchool.join(officer.id(), school.id());
        assertThat(validateTeacher.validate(officer, stay()))
                .isEqualTo(new Outcome.Refused(Reason.COLLEAGUE));
        var own = staff.of(officer.id()).getFirst().id();
        assertThat(validateTeacher.validate(officer, own))
                .isEqualTo(new Outcome.Refused(Reason.YOURSELF));
        assertThat(staff.validatedAt(teacher.id(), school.id())).isEmpty();
    }

    @Test
    void the_queue_goes_on_after_its_last_row() {
        joinSchool.join(officer.id(), school.id());
        var all = staff.waiting(List.of("epos"), null, 100);
        var first = staff.waiting(List.of("epos"), null, 1);
        var rest = staff.waiting(List.of("epos"), first.getFirst().id(), 100);
        assertThat(rest).hasSize(all.size() - 1).doesNotContainAnyElementsOf(first);
        assertThat(staff.waiting(List.of("jugendbuero"), null, 100)).isEmpty();
    }

    @Test
    void schools_are_found_by_parts_of_their_name_and_town_page_by_page() {
        var name = "Zeppelin" + UUID.randomUUID();
        var one = school(name + " A", "Gent", "epos");
        var two = school(name + " B", "Brugge", "epos");
        assertThat(
                        schools.search(
                                name.toLowerCase(java.util.Locale.ROOT),
                                null,
                                Language.EN,
                                null,
                                10))
                .containsExactly(one, two);
        assertThat(schools.search(name + " brug", null, Language.EN, null, 10))
                .containsExactly(two);
        assertThat(schools.search(name, null, Language.EN, one.id(), 10)).containsExactly(two);
        assertThat(schools.search(name, new CountryCode("SE"), Language.EN, null, 10)).isEmpty();
        assertThat(schools.search("%%%", null, Language.EN, null, 10)).isEmpty();
        assertThat(schools.search("Ze", null, Language.EN, null, 10)).isEmpty();
    }

    private UUID stay() {
        return staff.of(teacher.id()).getFirst().id();
    }

    private School school(String name, String city, String organisation) {
        var school =
                new School(
                        new SchoolId(UUID.randomUUID()),
                        "BE-" + UUID.randomUUID(),
                        name,
                        city,
                        new CountryCode("BE"),
                        organisation,
                        LocalDate.of(2015, 1, 1));
        schools.add(school);
        return school;
    }
}
