package org.laurel.signature.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.DraftContents;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.signature.SchoolCast;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Signed;
import org.laurel.signature.SignatureWords;
import org.laurel.signature.Signatures;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LaurelTest
class SignaturePagesTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired SchoolCast schools;
    @Autowired Applications applications;
    @Autowired DraftContents contents;
    @Autowired Signatures signatures;
    @Autowired TestClock clock;

    SignedIn teacher;
    ApplicationId application;
    String head;
    String at;
    Visitor school;
    Visitor stranger;

    @BeforeEach
    void a_teacher_signs_in() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        application = schools.complete(teacher);
        head = schools.named(teacher, Part.HEAD, "Ingrid", cast.officer("SE"));
        at = "/applications/" + application + "/signature";
        school = signedIn(teacher);
        stranger = new Visitor(port);
    }

    @Test
    void from_the_question_to_the_signature_without_an_account() {
        assertThat(school.get(at).body()).contains("Ask Ingrid to sign", head);
        assertThat(school.post(at, "part", "head").statusCode()).isEqualTo(302);
        assertThat(school.get(at).body()).contains("has not answered yet", version(), "/paper");
        var link = link();

        var form = stranger.get(link + "?language=en");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(form.body())
                .contains("What we did about plan-role-model", "Our film")
                .contains("I, Ingrid, am the head of", version(), "2027-2028");
        stranger.get(link);
        assertThat(signatures.of(applications.get(application))).containsInstanceOf(Asked.class);

        stranger.get(link + "?language=en");
        assertThat(stranger.post(link + "/code?language=en").statusCode()).isEqualTo(302);
        stranger.get(link + "/signing?language=en");
        var wrong = stranger.post(link + "/signing?language=en", "code", "not it");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("These are not the digits");
        var done = stranger.post(link + "/signing?language=en", "code", schools.code(head));
        assertThat(done.body()).contains("You have signed", version());
        assertThat(signatures.of(applications.get(application))).containsInstanceOf(Signed.class);

        var again = stranger.get(link + "?language=sv");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Det är redan undertecknat", "lang=\"sv\"");
        assertThat(school.get("/applications/" + application).body())
                .contains("Ingrid signed on", version(), "The head was asked to sign.")
                .contains("The link to sign was opened.", "The head signed.");
    }

    @Test
    void a_head_declines_and_the_school_reads_why() {
        school.get(at);
        school.post(at, "part", "head");
        var link = link();
        assertThat(stranger.fillIn(link + "/refusal", link + "/refusal", "because", "").body())
                .contains("Tell your colleagues why");
        stranger.post(link + "/refusal", "because", "Not <b>true</b>.");
        assertThat(school.get(at).body()).contains("Not &lt;b&gt;true", "Ask Ingrid to sign");
        assertThat(stranger.get(link).body()).contains("You declined to sign this");
    }

    @Test
    void reopening_says_what_it_does_before_it_does_it() {
        school.get(at);
        school.post(at, "part", "head");
        assertThat(school.get(at + "/reopening").body()).contains("The signature becomes void");
        assertThat(signatures.of(applications.get(application)))
                .as("looking does nothing")
                .isPresent();
        school.post(at + "/reopening");
        assertThat(signatures.of(applications.get(application))).isEmpty();
        assertThat(stranger.get(link()).body()).contains("The form was changed since");
    }

    @Test
    void each_dead_link_says_why() {
        school.get(at);
        school.post(at, "part", "head");
        clock.advance(Duration.ofDays(15));
        assertThat(stranger.get(link()).body()).contains("This link has expired");
        assertThat(stranger.get("/signatures/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void the_paper_bears_the_code_and_is_there_only_once_somebody_was_asked() {
        assertThat(school.get(at + "/paper").statusCode()).isEqualTo(302);
        school.get(at);
        school.post(at, "part", "head");
        assertThat(school.get(at + "/paper").body())
                .contains("Declaration of honour", version(), "Signature of Ingrid");
    }

    @Test
    void others_find_no_page_here() {
        var other = signedIn(cast.teacher("SE"));
        assertThat(other.get(at).statusCode()).isEqualTo(404);
        assertThat(other.get(at + "/reopening").statusCode()).isEqualTo(404);
        assertThat(other.get(at + "/scan").statusCode()).isEqualTo(404);
        assertThat(other.get("/country/scans").statusCode()).isEqualTo(404);
        assertThat(signedIn(cast.assessor("SE")).get("/country/scans").statusCode()).isEqualTo(200);
        assertThat(other.get("/schools/" + schools.schoolOf(teacher) + "/contacts").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_that_lacks_something_says_so_and_asks_nobody() {
        cast.write(application.form(), "plan-role-model", "", teacher.id());
        assertThat(school.get(at).body())
                .contains("Something is still missing")
                .doesNotContain("Ask Ingrid to sign");
        school.post(at, "part", "head");
        assertThat(schools.links(head)).isEmpty();
    }

    private Visitor signedIn(SignedIn who) {
        var visitor = new Visitor(port);
        visitor.signIn(who.name().toLowerCase(Locale.ROOT) + "@school.example", PASSWORD);
        visitor.get("/account");
        return visitor;
    }

    private String link() {
        return "/signatures/" + schools.links(head).iterator().next();
    }

    private String version() {
        return SignatureWords.digits(contents.version((Draft) applications.get(application)));
    }
}
