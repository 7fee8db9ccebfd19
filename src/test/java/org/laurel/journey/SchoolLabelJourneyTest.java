package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.application.Application.Submitted;
import org.laurel.application.ApplicationId;
import org.laurel.application.SchoolApplications;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.language.Language;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.preselection.GrantException;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.school.Contact.Part;
import org.laurel.signature.SchoolCast;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolLabelJourneyTest {

    static final String SCHEME = SchoolApplications.SCHEME;
    static final String IMPROVED = "Eleverna leder nu elevrådet och väljer projektens ämnen.";

    @Autowired Journeys journeys;
    @Autowired People people;
    @Autowired LabelCast cast;
    @Autowired SchoolCast schools;
    @Autowired SchoolApplications applications;
    @Autowired EuropeanRounds rounds;
    @Autowired GrantException grantException;
    @Autowired TestClock clock;

    Stage stage;
    EuropeanRound round;

    @BeforeAll
    void the_central_officer_opens_a_round_and_looks_at_every_school() {
        stage = journeys.stage();
        var claire = journeys.signedIn("claire", Journeys.DESKTOP);
        claire.open("/preselection/" + SCHEME + "/opening");
        Map.of("key", "2026-2027", "announced", "2026-05-01T09:00", "opens", "2026-05-20T09:00")
                .forEach((field, value) -> claire.fill("#" + field, value));
        claire.fill("#deadline", "2026-06-20T23:59")
                .fill("#screening", "2026-06-10")
                .fill("#published", "2026-07-15")
                .fill("#valid-from", "2026-01-01")
                .fill("#valid-until", "2027-12-31")
                .press("preselection.opening.open")
                .press("preselection.round.run-now");
        for (var look = 0; look < 50 && claire.hasButton("preselection.run.look-again"); look++) {
            claire.press("preselection.run.look-again");
        }
        claire.sees("Bulgaria").picture("preselection-run");
        assertThat(claire.path()).startsWith("/preselection/runs/");
        round = rounds.of(SCHEME).getFirst();
    }

    @BeforeEach
    @AfterAll
    void the_clock_stands_before_the_deadline() {
        clock.set(TestClock.START);
    }

    @Test
    void a_teacher_reads_why_the_school_is_not_eligible() {
        var georgi = journeys.signedIn("georgi", Journeys.PHONE);
        georgi.open("/desk").open(labelOf("georgi"));
        georgi.seesWords("preselection.school.not-eligible")
                .sees("„Иван Вазов“")
                .picture("why-not-eligible-phone");
        assertThat(georgi.hasButton("preselection.school.begin")).isFalse();
    }

    @Test
    void two_colleagues_write_the_head_signs_from_the_mail_and_they_send_it() {
        letApply("elin");
        var elin = journeys.signedIn("elin", Journeys.DESKTOP);
        elin.open(labelOf("elin")).press("preselection.school.begin");
        var application = new ApplicationId(UUID.fromString(elin.path().split("/")[2]));
        elin.open("/applications/" + application + "/steps/esafety")
                .fill(
                        "textarea[name='text.esafety-policy']",
                        "Vår policy om säkerhet på nätet antogs i mars.")
                .waitUntilSaved();
        var johan = journeys.signedIn("johan", Journeys.PHONE);
        johan.open("/applications/" + application + "/steps/shared-leadership")
                .fill("textarea[name='text.head-supports']", "Rektorn ger tid för projekten.")
                .waitUntilSaved();
        elin.open("/applications/" + application + "/steps/shared-leadership")
                .sees("Johan Åkesson")
                .picture("written-together");
        cast.fillIn(application);
        cast.evidence(application, person("elin"));

        headSigns(elin, application);

        johan.open("/applications/" + application + "/check")
                .press("application.check.submit")
                .seesWords("application.receipt.digest");
        assertThat(journeys.applications.get(application)).isInstanceOf(Submitted.class);
    }

    @Test
    void returned_improved_signed_anew_accepted_and_listed_in_norwegian_and_swedish() {
        letApply("sara");
        var application = applications.sent(person("sara"), "SE", round.id());
        cast.evidence(application, person("sara"));
        var points = cast.points(application, Map.of("pupils-lead", 0));
        cast.sheet(application, person("lars"), person("anna"), points, Set.of());

        var about = "/country/applications/" + application;
        var anna = journeys.signedIn("anna", Journeys.DESKTOP);
        anna.open(about)
                .press("decision.case.return")
                .fill("#overall", "Visa hur eleverna själva leder.")
                .press("decision.return.button");

        var sara = journeys.signedIn("sara", Journeys.PHONE);
        sara.open("/applications/" + application)
                .press("decision.returned.read")
                .sees("Visa hur eleverna själva leder.")
                .picture("returned-phone")
                .open("/applications/" + application + "/steps/pupil-agency")
                .fill("textarea[name='text.pupils-lead']", IMPROVED)
                .waitUntilSaved();
        headSigns(sara, application);
        sara.open("/applications/" + application + "/check").press("application.check.submit");

        anna.open(about);
        anna.page.selectOption("#assessor", stage.people().get("lars").toString());
        anna.press("decision.case.ask");
        var lars = journeys.signedIn("lars", Journeys.DESKTOP);
        lars.open("/assignments").follow("Almby skola");
        lars.sees("elevrådet")
                .picture(
                        "what-was-improved",
                        "section.criterion:has([data-points='points.pupils-lead'])")
                .press("assessment.sheet.carry");
        for (var mark : lars.page.querySelectorAll("input[name^='text.points.'][value='2']")) {
            mark.check();
        }
        lars.waitUntilSaved()
                .press("assessment.sheet.hand-in")
                .seesWords("assessment.assignments.handed-in");
        anna.open(about).press("decision.case.keep").seesWords("decision.case.letter");

        clock.set(Instant.parse("2026-07-15T08:00:00Z"));
        journeys.signedIn("claire", Journeys.DESKTOP)
                .open("/publications/" + round.id().value())
                .picture("publication")
                .press("decision.publication.release", 1)
                .seesWords("decision.publication.nothing");

        for (var language : List.of(Language.NB, Language.SV)) {
            journeys.stranger(language, Journeys.DESKTOP)
                    .open("/" + language.code() + "/labels/" + SCHEME + "/2026-2027")
                    .sees("Almby skola")
                    .picture("labelled-schools-" + language.code());
        }
    }

    /** A national officer grants every exception that can be granted. */
    private void letApply(String teacher) {
        for (var requirement :
                List.of("registered-long-enough", "enough-active-teachers", "labelled-project")) {
            var outcome =
                    grantException.grant(
                            round.id(),
                            schools.schoolOf(person(teacher)),
                            requirement,
                            "The school came from another register.",
                            person("anna"));
            assertThat(outcome).isInstanceOf(GrantException.Outcome.Granted.class);
        }
    }

    private void headSigns(Guest teacher, ApplicationId application) {
        var applicant = journeys.applications.get(application).about().applicant();
        var head = schools.named(person(applicant), Part.HEAD, "Ingrid", person("anna"));
        var known = schools.links(head);
        teacher.open("/applications/" + application + "/signature")
                .press("signature.page.ask", "Ingrid");
        var link = schools.links(head).stream().filter(it -> !known.contains(it)).findFirst();
        journeys.stranger(Language.SV, Journeys.PHONE)
                .open("/signatures/" + link.orElseThrow() + "?language=sv")
                .picture("head-signs-phone")
                .press("signature.form.sign")
                .fill("#code", schools.code(head))
                .press("signature.code.sign")
                .seesWords("signature.done.title");
    }

    private String labelOf(String teacher) {
        return "/schools/" + schools.schoolOf(person(teacher)) + "/labels/" + SCHEME;
    }

    private SignedIn person(String key) {
        return person(Objects.requireNonNull(stage.people().get(key), key));
    }

    private SignedIn person(PersonId id) {
        return people.presence(id).orElseThrow().who();
    }
}
