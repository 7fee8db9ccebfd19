package org.laurel.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.Application.Submitted;
import org.laurel.assessment.ConflictsOfInterest;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.school.MergeSchools;
import org.laurel.school.SchoolId;
import org.laurel.signature.AskForSignature;
import org.laurel.signature.SchoolCast;
import org.laurel.signature.Signatures;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.words.Words;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.laurel.writing.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna's school becomes part of Bo's in the middle of a round. */
@LaurelTest
class MergedSchoolTest {

    static final String QUESTION = "esafety-policy";

    @Autowired LabelCast cast;
    @Autowired SchoolCast schools;
    @Autowired MergeSchools mergeSchools;
    @Autowired AskForSignature askForSignature;
    @Autowired Signatures signatures;
    @Autowired SubmitApplication submitApplication;
    @Autowired ChangeCourse changeCourse;
    @Autowired WriteAnswer writeAnswer;
    @Autowired Applications applications;
    @Autowired ApplicationPermissions permissions;
    @Autowired ConflictsOfInterest conflicts;
    @Autowired EndedSchool endedSchool;
    @Autowired Answers answers;
    @Autowired History history;
    @Autowired Words words;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn officer;
    SignedIn anna;
    SignedIn bo;
    ApplicationId application;

    @BeforeEach
    void anna_has_written() {
        clock.set(TestClock.START);
        officer = cast.officer("SE");
        anna = cast.teacher("SE");
        bo = cast.teacher("SE");
        application = schools.complete(anna);
    }

    @Test
    void what_was_written_goes_along_where_the_other_school_has_nothing_yet() {
        var written = text();
        merge();
        assertThat(applications.get(application).about().school()).isEqualTo(schools.schoolOf(bo));
        assertThat(text()).isEqualTo(written);
        for (var teacher : List.of(anna, bo)) {
            assertThat(write(teacher)).isInstanceOf(Saved.Kept.class);
            assertThat(mine(teacher)).containsExactly(application);
        }
        assertThat(missing()).noneMatch(it -> it.toString().contains("application.ended"));
        assertThat(events()).contains("application.moved");
    }

    @Test
    void a_signature_asked_for_there_ends_and_the_form_is_open_again() {
        schools.named(anna, Part.HEAD, "Ingrid", officer);
        askForSignature.ask(application, Part.HEAD, anna.id());
        merge();
        assertThat(answers.closed(application.form())).isFalse();
        assertThat(signatures.of(applications.get(application))).isEmpty();
        assertThat(events()).contains("application.moved-unsigned");
        assertThat(write(anna)).isInstanceOf(Saved.Kept.class);
    }

    @Test
    void what_was_sent_goes_along_as_it_was_sent_and_is_signed_anew_if_it_is_taken_back() {
        schools.named(anna, Part.HEAD, "Ingrid", officer);
        askForSignature.ask(application, Part.HEAD, anna.id());
        schools.handedIn(application, anna);
        clock.set(clock.instant().plus(Duration.ofHours(1)));
        merge();
        var moved = applications.get(application);
        assertThat(moved).isInstanceOf(Submitted.class);
        assertThat(moved.about().school()).isEqualTo(schools.schoolOf(bo));
        assertThat(signatures.of(moved)).as("as it went out").isPresent();
        changeCourse.change(application, ChangeCourse.Wish.TAKE_BACK, bo.id());
        assertThat(signatures.of(applications.get(application))).isEmpty();
        assertThat(write(bo)).isInstanceOf(Saved.Kept.class);
    }

    @Test
    void where_the_other_school_has_its_own_the_draft_stays_to_be_read_and_written_but_not_sent() {
        var own = schools.complete(bo);
        var old = schools.schoolOf(anna);
        merge();
        var kept = applications.get(application);
        assertThat(kept.about().school()).isEqualTo(old);
        for (var teacher : List.of(anna, bo)) {
            assertThat(permissions.find(application, teacher.id())).isPresent();
            assertThat(write(teacher)).isInstanceOf(Saved.Kept.class);
            assertThat(mine(teacher)).containsExactlyInAnyOrder(application, own);
        }
        assertThat(missing())
                .contains(new Missing.Unsettled("application.ended.lacks", "/applications/" + own));
        var t = words.in(Language.EN);
        assertThat(endedSchool.says(kept, t, ZoneOffset.UTC))
                .allMatch(it -> it.contains("can no longer be sent"))
                .hasSize(1);
        assertThat(endedSchool.links(kept))
                .extracting(ApplicationAside.Link::address)
                .containsExactly("/applications/" + own);
    }

    @Test
    void what_stayed_is_found_and_not_assessed_by_its_writers_however_far_their_school_goes() {
        schools.complete(bo);
        var old = schools.schoolOf(anna);
        merge();
        var third = cast.teacher("SE");
        merge(schools.schoolOf(bo), schools.schoolOf(third));
        assertThat(applications.get(application).about().school()).isEqualTo(old);
        assertThat(permissions.find(application, anna.id())).isPresent();
        assertThat(permissions.find(application, third.id())).isPresent();
        assertThat(conflicts.between(third.id(), application)).isNotEmpty();
        assertThat(permissions.find(application, cast.teacher("SE").id())).isEmpty();
    }

    @Test
    void what_was_decided_stays_with_the_name_it_was_decided_under() {
        var old = schools.schoolOf(anna);
        schools.handedIn(application, anna);
        db.sql("update application.application set state = 'awarded' where id = ?")
                .param(application.value())
                .update();
        merge();
        assertThat(applications.get(application).about().school()).isEqualTo(old);
        assertThat(permissions.find(application, anna.id())).isPresent();
    }

    @Test
    void a_teacher_sends_the_own_application_begun_at_the_school_that_ended() {
        var begun = cast.complete(anna, cast.project(anna, cast.teacher("FI")));
        merge();
        cast.submit(begun, anna);
    }

    private void merge() {
        merge(schools.schoolOf(anna), schools.schoolOf(bo));
    }

    private void merge(SchoolId ends, SchoolId into) {
        assertThat(mergeSchools.merge(ends, into, "A law of May", officer))
                .isInstanceOf(MergeSchools.Outcome.Merged.class);
    }

    private Saved write(SignedIn by) {
        var base = requireNonNull(answers.of(application.form()).get(QUESTION)).version();
        var change = new Change(UUID.randomUUID(), base, "More of " + by.name(), List.of());
        return writeAnswer.write(application, QUESTION, change, by.id()).orElseThrow();
    }

    private List<ApplicationId> mine(SignedIn teacher) {
        return applications.of(teacher.id()).stream().map(Application::id).toList();
    }

    private String text() {
        return requireNonNull(answers.of(application.form()).get(QUESTION)).text();
    }

    private List<Missing> missing() {
        return ((SubmitApplication.Outcome.NotYet) submitApplication.submit(application, anna.id()))
                .missing();
    }

    private List<String> events() {
        return history.of(application.subject()).stream().map(Event::what).toList();
    }
}
