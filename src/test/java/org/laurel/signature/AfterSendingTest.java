package org.laurel.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.ChangeCourse;
import org.laurel.application.ChangeCourse.Wish;
import org.laurel.application.DraftForm;
import org.laurel.evidence.AddFile;
import org.laurel.evidence.Samples;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Scanned;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a signature when the form it was sent with comes back. */
@LaurelTest
class AfterSendingTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired SchoolCast schools;
    @Autowired AskForSignature askForSignature;
    @Autowired HandInScan handInScan;
    @Autowired ConfirmScan confirmScan;
    @Autowired ReopenForm reopenForm;
    @Autowired AddFile addFile;
    @Autowired ChangeCourse changeCourse;
    @Autowired AdvanceApplication advance;
    @Autowired Applications applications;
    @Autowired DraftForm forms;
    @Autowired Signatures signatures;
    @Autowired Answers answers;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @TempDir Path folder;
    SignedIn officer;
    SignedIn teacher;
    ApplicationId application;

    @BeforeEach
    void a_school_has_sent_its_form_with_a_signed_page() throws Exception {
        clock.set(TestClock.START);
        officer = cast.officer("SE");
        teacher = cast.teacher("SE");
        application = schools.complete(teacher);
        schools.named(teacher, Part.HEAD, "Ingrid", officer);
        askForSignature.ask(application, Part.HEAD, teacher.id());
        var asked = signatures.of(application).orElseThrow();
        var page = Files.write(folder.resolve("page.pdf"), Samples.pdf());
        addFile.add(teacher, asked.id().form(), "", "page.pdf", page, "");
        handInScan.handIn(application, teacher.id());
        later();
        schools.handedIn(application, teacher);
        later();
    }

    @Test
    void what_was_taken_back_stays_signed_and_closed_until_somebody_reopens_it() throws Exception {
        changeCourse.change(application, Wish.TAKE_BACK, teacher.id());
        assertThat(answers.closed(application.form())).isTrue();
        var reopening = "/applications/" + application + "/signature/reopening";
        assertThat(forms.reopenedAt(application)).contains(reopening);
        assertThat(signatures.of(application)).containsInstanceOf(Scanned.class);
        var visitor = new Visitor(port);
        visitor.signIn(teacher.name().toLowerCase(Locale.ROOT) + "@school.example", PASSWORD);
        var step = visitor.get("/applications/" + application + "/steps/esafety");
        assertThat(step.headers().firstValue("Location").orElseThrow()).endsWith(reopening);

        reopenForm.reopen(application, teacher.id());
        assertThat(answers.closed(application.form())).isFalse();
        assertThat(forms.reopenedAt(application)).isEmpty();
    }

    @Test
    void what_is_given_back_to_be_improved_is_open_and_must_be_signed_anew() {
        giveBack();
        assertThat(answers.closed(application.form())).isFalse();
        assertThat(signatures.of(application)).isEmpty();
    }

    @Test
    void the_version_sent_keeps_the_signature_it_was_sent_with() {
        giveBack();
        assertThat(toConfirm()).doesNotContain(application);
        transaction.executeWithoutResult(_ -> advance.resume(application));
        assertThat(toConfirm()).contains(application);
        assertThat(signatures.of(applications.get(application))).containsInstanceOf(Scanned.class);
        assertThat(confirmScan.confirm(application, officer.id()))
                .isInstanceOf(ConfirmScan.Outcome.Done.class);
        assertThat(signatures.of(applications.get(application)))
                .containsInstanceOf(Confirmed.class);
    }

    private List<ApplicationId> toConfirm() {
        return signatures.toConfirm(officer.officerOf(), officer.id(), 100).stream()
                .map(Signatures.Waiting::application)
                .toList();
    }

    private void giveBack() {
        transaction.executeWithoutResult(
                _ -> {
                    var taken = advance.takeUp(application, officer.id()).orElseThrow();
                    advance.giveBack(taken, officer.id(), "The page bears no signature");
                });
        assertThat(applications.get(application)).isInstanceOf(Draft.class);
        later();
    }

    private void later() {
        clock.advance(Duration.ofMinutes(5));
    }
}
