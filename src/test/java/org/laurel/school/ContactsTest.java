package org.laurel.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.school.Contact.Part;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class ContactsTest {

    private static final TypedContact INGRID =
            new TypedContact(" Ingrid ", "ingrid@school.example");
    private static final TypedContact HARALD = new TypedContact("Harald", "harald@school.example");

    @Autowired LabelCast cast;
    @Autowired ProposeContact proposeContact;
    @Autowired ConfirmContact confirmContact;
    @Autowired Contacts contacts;
    @Autowired History history;
    @Autowired JdbcClient db;

    SignedIn officer;
    SignedIn teacher;
    SchoolId school;

    @BeforeEach
    void a_teacher_at_a_school() {
        officer = cast.officer("SE");
        teacher = cast.teacher("SE");
        school = new ProjectCast(db).schoolOf(teacher.id());
    }

    @Test
    void what_a_teacher_proposes_counts_once_the_officer_confirmed_it() {
        assertThat(propose(INGRID)).isEqualTo(new ProposeContact.Outcome.Proposed());
        assertThat(contacts.of(school, Part.HEAD)).isEmpty();
        assertThat(contacts.waiting(officer.officerOf(), 100))
                .filteredOn(it -> it.school().id().equals(school))
                .singleElement()
                .satisfies(it -> assertThat(it.by()).isEqualTo(teacher.id()));
        confirm(officer, INGRID);
        assertThat(contacts.of(school, Part.HEAD))
                .contains(new Contact("Ingrid", "ingrid@school.example"));
        assertThat(contacts.of(school, Part.DEPUTY)).isEmpty();
        assertThat(contacts.changes(school)).allMatch(it -> it.settled().orElseThrow().accepted());
        assertThat(history.of("school:" + school))
                .extracting(Event::what)
                .containsExactly("school.contact-proposed", "school.contact-confirmed");
        assertThat(propose(INGRID)).isEqualTo(new ProposeContact.Outcome.Already());
    }

    @Test
    void another_choice_of_the_officer_leaves_the_proposal_aside_and_both_stay_on_record() {
        propose(INGRID);
        confirm(officer, HARALD);
        assertThat(contacts.changes(school))
                .extracting(it -> it.to().orElseThrow().name(), it -> it.settled().isPresent())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Harald", true),
                        org.assertj.core.groups.Tuple.tuple("Ingrid", true));
        assertThat(contacts.changes(school))
                .filteredOn(it -> it.settled().orElseThrow().accepted())
                .hasSize(1);
    }

    @Test
    void a_newer_proposal_takes_the_place_of_one_that_waits() {
        propose(INGRID);
        propose(HARALD);
        assertThat(contacts.changes(school))
                .filteredOn(it -> it.settled().isEmpty())
                .singleElement()
                .satisfies(it -> assertThat(it.to().orElseThrow().name()).isEqualTo("Harald"));
    }

    @Test
    void two_empty_boxes_mean_nobody_and_half_of_one_means_nothing() {
        confirm(officer, INGRID);
        assertThat(confirm(officer, new TypedContact("Ingrid", "")))
                .isInstanceOf(ConfirmContact.Outcome.Unfit.class);
        assertThat(contacts.of(school, Part.HEAD)).isPresent();
        confirm(officer, new TypedContact("", " "));
        assertThat(contacts.of(school, Part.HEAD)).isEmpty();
    }

    @Test
    void only_a_validated_teacher_proposes_and_only_an_officer_from_elsewhere_confirms() {
        assertThat(proposeContact.propose(school, Part.HEAD, INGRID, cast.teacher("SE").id()))
                .isEqualTo(new ProposeContact.Outcome.NotYours());
        assertThat(confirm(cast.officer("DK"), INGRID))
                .isEqualTo(
                        new ConfirmContact.Outcome.Refused(
                                SchoolPermissions.Reason.OTHER_ORGANISATION));
        assertThat(confirm(teacher, INGRID)).isInstanceOf(ConfirmContact.Outcome.Refused.class);
        new ProjectCast(db).work(officer.id(), school);
        assertThat(confirm(officer, INGRID))
                .isEqualTo(new ConfirmContact.Outcome.Refused(SchoolPermissions.Reason.COLLEAGUE));
        assertThat(contacts.of(school, Part.HEAD)).isEmpty();
    }

    private ProposeContact.Outcome propose(TypedContact typed) {
        return proposeContact.propose(school, Part.HEAD, typed, teacher.id());
    }

    private ConfirmContact.Outcome confirm(SignedIn by, TypedContact typed) {
        return confirmContact.confirm(school, Part.HEAD, typed, by);
    }
}
