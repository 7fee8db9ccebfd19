package org.laurel.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.application.ApplicationId;
import org.laurel.application.DraftContents;
import org.laurel.application.Missing;
import org.laurel.evidence.AddFile;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.evidence.Samples;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.school.Contact.Part;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Scanned;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class PaperTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired SchoolCast schools;
    @Autowired AskForSignature askForSignature;
    @Autowired HandInScan handInScan;
    @Autowired ConfirmScan confirmScan;
    @Autowired ReopenForm reopenForm;
    @Autowired Signatures signatures;
    @Autowired SignatureGuard guard;
    @Autowired DraftContents contents;
    @Autowired AddFile addFile;
    @Autowired EvidencePermissions evidence;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    SignedIn officer;
    SignedIn assessor;
    SignedIn teacher;
    ApplicationId application;

    @BeforeEach
    void the_head_was_asked() {
        clock.set(TestClock.START);
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        teacher = cast.teacher("SE");
        application = schools.complete(teacher);
        schools.named(teacher, Part.HEAD, "Ingrid", officer);
        askForSignature.ask(application, Part.HEAD, teacher.id());
    }

    @Test
    void a_signed_page_counts_until_somebody_has_looked_at_it_and_then_for_good() throws Exception {
        upload("page.pdf", Samples.pdf());
        assertThat(lacks()).isTrue();
        assertThat(handIn()).isInstanceOf(HandInScan.Outcome.ToBeConfirmed.class);
        assertThat(lacks()).isFalse();
        assertThat(confirmScan.confirm(application, officer.id()))
                .as("what is still a draft is not the officer's to see")
                .isEqualTo(new ConfirmScan.Outcome.NotFound());

        schools.handedIn(application, teacher);
        assertThat(toConfirm()).contains(application);
        assertThat(confirmScan.confirm(application, cast.teacher("SE").id()))
                .isEqualTo(new ConfirmScan.Outcome.NotFound());
        assertThat(confirmScan.confirm(application, cast.assessor("DK").id()))
                .isEqualTo(new ConfirmScan.Outcome.NotFound());
        assertThat(confirmScan.confirm(application, assessor.id()))
                .isInstanceOf(ConfirmScan.Outcome.Done.class);
        assertThat(signatures.of(application)).containsInstanceOf(Confirmed.class);
        assertThat(toConfirm()).doesNotContain(application);
    }

    @Test
    void nobody_confirms_the_page_of_the_own_school() throws Exception {
        upload("page.pdf", Samples.pdf());
        handIn();
        schools.handedIn(application, teacher);
        assertThat(waitingFor(assessor)).contains(application.toString());
        new ProjectCast(db).work(assessor.id(), schools.schoolOf(teacher));
        assertThat(waitingFor(assessor)).doesNotContain(application.toString());
        assertThat(waitingFor(cast.assessor("SE"))).contains(application.toString());
        assertThat(confirmScan.confirm(application, assessor.id()))
                .isEqualTo(new ConfirmScan.Outcome.NotFound());
    }

    @Test
    void a_text_is_no_signed_page_and_none_is_taken_after_the_page_was_handed_in()
            throws Exception {
        upload("page.txt", Samples.text());
        assertThat(handIn()).isEqualTo(new HandInScan.Outcome.NoPage());
        assertThat(lacks()).isTrue();
        upload("page.pdf", Samples.pdf());
        handIn();
        assertThat(add("other.pdf", Samples.pdf())).isInstanceOf(AddFile.Outcome.NotYours.class);
    }

    @Test
    void a_signed_page_is_seen_by_the_school_and_by_those_who_confirm_it_alone() throws Exception {
        upload("page.pdf", Samples.pdf());
        handIn();
        schools.handedIn(application, teacher);
        var form = signatures.of(application).orElseThrow().id().form();
        assertThat(evidence.mayRead(cast.colleagueOf(teacher), form)).isTrue();
        assertThat(evidence.mayRead(assessor, form)).isTrue();
        assertThat(evidence.mayRead(cast.teacher("SE"), form)).isFalse();
        assertThat(evidence.mayRead(cast.assessor("DK"), form)).isFalse();
        assertThat(evidence.mayWrite(assessor, form)).isFalse();
    }

    @Test
    void reopening_voids_a_signed_page_and_the_next_one_starts_anew() throws Exception {
        upload("page.pdf", Samples.pdf());
        handIn();
        reopenForm.reopen(application, teacher.id());
        assertThat(lacks()).isTrue();
        assertThat(handIn()).isEqualTo(new HandInScan.Outcome.NotAsked());
        askForSignature.ask(application, Part.HEAD, teacher.id());
        assertThat(handIn()).isEqualTo(new HandInScan.Outcome.NoPage());
        upload("page.pdf", Samples.pdf());
        handIn();
        assertThat(signatures.of(application)).containsInstanceOf(Scanned.class);
    }

    private String waitingFor(SignedIn who) {
        var visitor = new Visitor(port);
        visitor.signIn(who.name().toLowerCase(Locale.ROOT) + "@school.example", PASSWORD);
        return visitor.get("/country/scans").body();
    }

    private List<ApplicationId> toConfirm() {
        return signatures.toConfirm(officer.officerOf(), officer.id(), 100).stream()
                .map(Signatures.Waiting::application)
                .toList();
    }

    private HandInScan.Outcome handIn() {
        return handInScan.handIn(application, teacher.id());
    }

    private void upload(String name, byte[] bytes) throws IOException {
        assertThat(add(name, bytes)).isInstanceOf(AddFile.Outcome.Added.class);
    }

    private AddFile.Outcome add(String name, byte[] bytes) throws IOException {
        var form = signatures.of(application).orElseThrow().id().form();
        var file = Files.write(folder.resolve(name), bytes);
        return addFile.add(teacher, form, "", name, file, "");
    }

    private boolean lacks() {
        var draft = schools.draft(application);
        return guard.lacks(draft, contents.version(draft)).map(Missing.Unsettled::key).isPresent();
    }
}
