package org.laurel.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.DraftContents;
import org.laurel.application.Missing;
import org.laurel.application.WayBack;
import org.laurel.application.WriteAnswer;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.evidence.AddLink;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.laurel.mail.Outbox;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.signature.PersonalLinks.Looked;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.laurel.writing.Saved;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
class SigningTest {

    static final String HERE = "192.0.2.7";

    @Autowired LabelCast cast;
    @Autowired SchoolCast schools;
    @Autowired AskForSignature askForSignature;
    @Autowired OpenLink openLink;
    @Autowired MailCode mailCode;
    @Autowired SignForm signForm;
    @Autowired DeclineSignature declineSignature;
    @Autowired InviteHead inviteHead;
    @Autowired ReopenForm reopenForm;
    @Autowired PersonalLinks links;
    @Autowired Signatures signatures;
    @Autowired SignatureGuard guard;
    @Autowired DraftContents contents;
    @Autowired WriteAnswer writeAnswer;
    @Autowired AddLink addLink;
    @Autowired Answers answers;
    @Autowired ApplicationPermissions permissions;
    @Autowired WayBack wayBack;
    @Autowired History history;
    @Autowired Outbox outbox;
    @Autowired TestClock clock;

    SignedIn officer;
    SignedIn teacher;
    ApplicationId application;
    String head;

    @BeforeEach
    void a_school_has_written_its_form() {
        clock.set(TestClock.START);
        officer = cast.officer("SE");
        teacher = cast.teacher("SE");
        application = schools.complete(teacher);
        head = schools.named(teacher, Part.HEAD, "Ingrid", officer);
    }

    @Test
    void the_head_reads_asks_for_a_code_and_signs_exactly_that_version() {
        assertThat(lacks()).contains("signature.lacks.none");
        ask();
        assertThat(lacks()).contains("signature.lacks.waiting");
        var token = link();
        assertThat(openLink.open(token)).isInstanceOf(Looked.Works.class);
        assertThat(lacks()).as("opening signs nothing").contains("signature.lacks.waiting");
        sign(token);

        assertThat(lacks()).isEmpty();
        assertThat(events())
                .containsExactly("signature.asked", "signature.opened", "signature.signed");
        var signature = signatures.of(application).orElseThrow();
        assertThat(signature.request().version())
                .isEqualTo(contents.version(schools.draft(application)));
        assertThat(schools.mailed(email(teacher))).anyMatch(it -> it.contains("Ingrid has signed"));
    }

    @Test
    void any_teacher_of_the_school_may_ask_and_nobody_else() {
        var outcome = askForSignature.ask(application, Part.HEAD, cast.teacher("SE").id());
        assertThat(outcome).isEqualTo(new AskForSignature.Outcome.NotFound());
        assertThat(ask(Part.HEAD, cast.colleagueOf(teacher)))
                .isInstanceOf(AskForSignature.Outcome.Mailed.class);
    }

    @Test
    void nobody_is_asked_to_sign_an_unfinished_form_and_it_stays_open() {
        cast.write(application.form(), "plan-role-model", "", teacher.id());
        assertThat(ask(Part.HEAD, teacher)).isInstanceOf(AskForSignature.Outcome.NotYet.class);
        assertThat(answers.closed(application.form())).isFalse();
        assertThat(schools.links(head)).isEmpty();
    }

    @Test
    void nobody_is_asked_whom_the_support_organisation_has_not_confirmed() {
        assertThat(ask(Part.DEPUTY, teacher)).isEqualTo(new AskForSignature.Outcome.NobodyToAsk());
        var deputy = schools.named(teacher, Part.DEPUTY, "Dag", officer);
        assertThat(ask(Part.DEPUTY, teacher)).isInstanceOf(AskForSignature.Outcome.Mailed.class);
        assertThat(schools.links(deputy)).hasSize(1);
    }

    @Test
    void the_mail_is_in_the_first_language_of_the_country_or_in_that_of_the_account() {
        ask();
        assertThat(language(head)).isEqualTo(Language.SV);

        var danish = cast.teacher("DK");
        var other = schools.complete(danish);
        var known = cast.somebody("Known");
        schools.named(danish, "Known", email(known), cast.officer("DK"));
        askForSignature.ask(other, Part.HEAD, danish.id());
        assertThat(language(email(known))).isEqualTo(Language.EN);
    }

    @Test
    void what_is_saved_after_asking_is_kept_as_late_and_voids_nothing() {
        ask();
        sign(link());
        assertThat(save("another text")).isInstanceOf(Saved.Late.class);
        assertThat(addLink.add(teacher, application.form(), "Late", "https://late.example/", ""))
                .isInstanceOf(AddLink.Outcome.NotYours.class);
        assertThat(lacks()).isEmpty();
        assertThat(answers.late(application.form(), teacher.id())).hasSize(1);
        assertThat(permissions.find(application, teacher.id()).flatMap(wayBack::of))
                .contains("/applications/" + application + "/signature/reopening");
        reopen();
        assertThat(permissions.find(application, teacher.id()).flatMap(wayBack::of)).isEmpty();
    }

    @Test
    void reopening_voids_the_signature_also_where_nothing_changes_then_and_writes_it_down() {
        ask();
        var token = link();
        sign(token);
        assertThat(reopenForm.reopen(application, cast.teacher("SE").id()))
                .isEqualTo(new ReopenForm.Outcome.NotFound());
        assertThat(reopen()).isEqualTo(new ReopenForm.Outcome.Open());
        assertThat(lacks()).contains("signature.lacks.none");
        assertThat(save("another text")).isInstanceOf(Saved.Kept.class);
        assertThat(events()).contains("signature.reopened");
        assertThat(reopen()).isEqualTo(new ReopenForm.Outcome.NothingToOpen());

        assertThat(links.look(token)).isInstanceOf(Looked.Changed.class);
        ask();
        assertThat(schools.links(head)).hasSize(2);
    }

    @Test
    void the_head_is_invited_to_write_once_a_day_at_the_confirmed_address() {
        assertThat(inviteHead.invite(application, cast.teacher("SE").id()))
                .isEqualTo(new InviteHead.Outcome.NotFound());
        assertThat(inviteHead.invite(application, teacher.id()))
                .isEqualTo(new InviteHead.Outcome.Invited());
        assertThat(schools.mailed(head))
                .singleElement()
                .asString()
                .contains("/applications/" + application, "/join", teacher.name());
        assertThat(inviteHead.invite(application, teacher.id()))
                .isEqualTo(new InviteHead.Outcome.InvitedBefore());
        clock.advance(Duration.ofDays(1));
        assertThat(inviteHead.invite(application, teacher.id()))
                .isEqualTo(new InviteHead.Outcome.Invited());
        assertThat(events()).contains("signature.invited");
    }

    @Test
    void a_link_for_a_changed_version_signs_nothing() {
        ask();
        var old = link();
        mailCode.mail(old, HERE);
        var code = schools.code(head);
        reopen();
        ask();
        assertThat(signForm.sign(old, code, HERE))
                .isInstanceOfSatisfying(
                        SignForm.Outcome.NoWay.class,
                        it -> assertThat(it.because()).isInstanceOf(Looked.Changed.class));
        assertThat(lacks()).contains("signature.lacks.waiting");
    }

    @Test
    void a_signature_counts_for_no_other_text_than_the_one_that_was_signed() {
        ask();
        sign(link());
        answers.reopen(application.form()); // as taking back what was handed in does
        assertThat(lacks()).as("nothing was changed").isEmpty();
        save("another text");
        assertThat(lacks()).contains("signature.lacks.changed");
        ask();
        assertThat(lacks()).contains("signature.lacks.waiting");
        assertThat(events()).contains("signature.void");
    }

    @Test
    void a_link_works_once() {
        ask();
        var token = link();
        sign(token);
        assertThat(mailCode.mail(token, HERE))
                .isInstanceOfSatisfying(
                        MailCode.Outcome.NoWay.class,
                        it -> assertThat(it.because()).isInstanceOf(Looked.Used.class));
        assertThat(declineSignature.decline(token, "I changed my mind"))
                .isInstanceOf(DeclineSignature.Outcome.NoWay.class);
        assertThat(lacks()).isEmpty();
    }

    @Test
    void a_link_expires_after_fourteen_days_and_another_one_can_be_sent() {
        ask();
        var token = link();
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(links.look(token)).isInstanceOf(Looked.Works.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(links.look(token)).isInstanceOf(Looked.Expired.class);
        assertThat(mailCode.mail(token, HERE)).isInstanceOf(MailCode.Outcome.NoWay.class);
        ask();
        var fresh = schools.links(head).stream().filter(it -> !it.equals(token)).findFirst();
        sign(fresh.orElseThrow());
        assertThat(lacks()).isEmpty();
    }

    @Test
    void a_link_stops_working_once_the_record_names_somebody_else() {
        ask();
        var token = link();
        schools.named(teacher, Part.HEAD, "Harald", officer);
        assertThat(links.look(token)).isInstanceOf(Looked.NoLongerYours.class);
        assertThat(links.look("A".repeat(43))).isEqualTo(new Looked.Unknown());
    }

    @Test
    void a_code_is_tried_five_times_within_ten_minutes_with_the_link_it_was_asked_for_by() {
        ask();
        ask();
        var tokens = List.copyOf(schools.links(head));
        assertThat(signForm.sign(tokens.getFirst(), "000000", HERE))
                .as("none was mailed")
                .isEqualTo(new SignForm.Outcome.CodeSpent());
        mailCode.mail(tokens.getFirst(), HERE);
        var code = schools.code(head);
        assertThat(signForm.sign(tokens.getLast(), code, HERE))
                .isEqualTo(new SignForm.Outcome.WrongCode());
        var wrong = code.equals("123456") ? "123457" : "123456";
        for (int i = 0; i < 4; i++) {
            assertThat(signForm.sign(tokens.getFirst(), wrong, HERE))
                    .isEqualTo(new SignForm.Outcome.WrongCode());
        }
        assertThat(signForm.sign(tokens.getFirst(), code, HERE))
                .isEqualTo(new SignForm.Outcome.CodeSpent());

        mailCode.mail(tokens.getFirst(), HERE);
        clock.advance(Duration.ofMinutes(10));
        assertThat(signForm.sign(tokens.getFirst(), schools.code(head), HERE))
                .isEqualTo(new SignForm.Outcome.CodeSpent());
        assertThat(lacks()).contains("signature.lacks.waiting");
    }

    @Test
    void five_codes_and_five_links_an_hour_are_mailed_and_no_more() {
        for (int i = 0; i < 5; i++) {
            ask();
        }
        assertThat(ask(Part.HEAD, teacher)).isEqualTo(new AskForSignature.Outcome.TooManyMails());
        assertThat(answers.closed(application.form())).as("it was asked before").isTrue();
        var token = link();
        for (int i = 0; i < 5; i++) {
            assertThat(mailCode.mail(token, HERE)).isEqualTo(new MailCode.Outcome.OnItsWay());
        }
        assertThat(mailCode.mail(token, HERE)).isEqualTo(new MailCode.Outcome.TooMany());
        clock.advance(Duration.ofHours(1));
        assertThat(mailCode.mail(token, HERE)).isEqualTo(new MailCode.Outcome.OnItsWay());
    }

    @Test
    void a_head_declines_with_a_reason_and_the_school_writes_on() {
        ask();
        var token = link();
        assertThat(declineSignature.decline(token, "  "))
                .isEqualTo(new DeclineSignature.Outcome.ReasonNeeded());
        assertThat(declineSignature.decline(token, "We have no such policy."))
                .isEqualTo(new DeclineSignature.Outcome.Declined());
        assertThat(lacks()).contains("signature.lacks.declined");
        assertThat(save("another text")).isInstanceOf(Saved.Kept.class);
        assertThat(schools.mailed(email(teacher)))
                .anyMatch(it -> it.contains("We have no such policy."));
        assertThat(history.of(application.subject()))
                .noneMatch(it -> it.details().toString().contains("policy"));
        assertThat(links.look(token)).isInstanceOf(Looked.Used.class);
        ask();
        assertThat(lacks()).contains("signature.lacks.waiting");
    }

    @Test
    void signing_and_reopening_at_once_leave_no_signature_over_an_open_form() {
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofHours(1));
            application = schools.complete(teacherOfAnotherSchool());
            ask();
            var token = link();
            mailCode.mail(token, HERE);
            var code = schools.code(head);
            AtOnce.all(
                    List.<Callable<Object>>of(
                            () -> signForm.sign(token, code, HERE), this::reopen));
            assertThat(lacks()).contains("signature.lacks.none");
            assertThat(answers.closed(application.form())).isFalse();
        }
    }

    @Test
    void two_colleagues_asking_at_once_make_one_request() {
        var colleague = cast.colleagueOf(teacher);
        AtOnce.all(
                List.<Callable<Object>>of(
                        () -> ask(Part.HEAD, teacher), () -> ask(Part.HEAD, colleague)));
        var requests =
                schools.links(head).stream()
                        .map(it -> ((Looked.Works) links.look(it)).asked().id())
                        .distinct();
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_teachers_own_application_needs_no_head() {
        var own = cast.complete(teacher, cast.project(teacher, cast.teacher("BG")));
        assertThat(guard.lacks(schools.draft(own), "0".repeat(64))).isEmpty();
        assertThat(askForSignature.ask(own, Part.HEAD, teacher.id()))
                .isEqualTo(new AskForSignature.Outcome.NotFound());
    }

    private SignedIn teacherOfAnotherSchool() {
        teacher = cast.teacher("SE");
        head = schools.named(teacher, Part.HEAD, "Ingrid", officer);
        return teacher;
    }

    private void ask() {
        assertThat(ask(Part.HEAD, teacher)).isInstanceOf(AskForSignature.Outcome.Mailed.class);
    }

    private AskForSignature.Outcome ask(Part part, SignedIn by) {
        return askForSignature.ask(application, part, by.id());
    }

    private ReopenForm.Outcome reopen() {
        return reopenForm.reopen(application, teacher.id());
    }

    private String link() {
        return schools.links(head).stream()
                .filter(it -> links.look(it) instanceof Looked.Works)
                .findFirst()
                .orElseThrow();
    }

    private void sign(String token) {
        assertThat(mailCode.mail(token, HERE)).isEqualTo(new MailCode.Outcome.OnItsWay());
        assertThat(signForm.sign(token, schools.code(head), HERE))
                .isInstanceOf(SignForm.Outcome.Done.class);
    }

    private java.util.Optional<String> lacks() {
        var draft = schools.draft(application);
        return guard.lacks(draft, contents.version(draft)).map(Missing.Unsettled::key);
    }

    private Saved save(String text) {
        var question = "plan-role-model";
        var base = java.util.Objects.requireNonNull(answers.of(application.form()).get(question));
        var change = new Change(TimeOrderedId.next(clock), base.version(), text, List.of());
        return writeAnswer.write(application, question, change, teacher.id()).orElseThrow();
    }

    private List<String> events() {
        return history.of(application.subject()).stream()
                .map(Event::what)
                .filter(it -> it.startsWith("signature."))
                .toList();
    }

    private Language language(String email) {
        return outbox.latest(1_000).stream()
                .filter(it -> it.message().to().equals(email))
                .findFirst()
                .orElseThrow()
                .message()
                .language();
    }

    private static String email(SignedIn who) {
        return who.name().toLowerCase(java.util.Locale.ROOT) + "@school.example";
    }
}
