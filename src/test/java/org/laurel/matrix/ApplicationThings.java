package org.laurel.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.Recuse;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.ReleaseDecision;
import org.laurel.label.Labels;
import org.laurel.people.RevokeRole;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.testing.LabelCast;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Elin's applications as they stand: begun, handed in and given to assessors, decided; and the one
 * of an officer, decided but not yet told.
 */
@Component
@Order(1)
class ApplicationThings implements Things {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([^\"]+)\"");
    private static final String CONDITION = "condition.contributed";

    private final LabelCast cast;
    private final Attachments attachments;
    private final Decide decide;
    private final ReleaseDecision release;
    private final RevokeRole revokeRole;
    private final Recuse recuse;
    private final Labels labels;

    ApplicationThings(
            LabelCast cast,
            Attachments attachments,
            Decide decide,
            ReleaseDecision release,
            RevokeRole revokeRole,
            Recuse recuse,
            Labels labels) {
        this.cast = cast;
        this.attachments = attachments;
        this.decide = decide;
        this.release = release;
        this.revokeRole = revokeRole;
        this.recuse = recuse;
        this.labels = labels;
    }

    @Override
    public void show(World world, Examples to) {
        world.apply("draft", cast.complete(world.of("elin"), world.project("rivers")));
        world.apply("handed in", handedIn(world, "elin"));
        world.apply("decided", decided(world, "elin"));
        world.apply("of an officer", decided(world, "ulla"));
        release.release(world.application("decided"), world.id("anna"));

        mine(world, to);
        cases(world, to);
        sheets(world, to);
        var label = labels.of(world.application("decided")).orElseThrow();
        to.everywhere("code", label.code()).everywhere("typed", label.code());
    }

    private void mine(World world, Examples to) {
        for (var beginning : List.of("", "/answers/{question}")) {
            world.show(to, "/applications/{id}" + beginning, "draft", "handed in");
        }
        to.at("/applications/{id}/letter", "", "id", world.application("decided"));
        to.at("/applications/{id}/receipt", "", "id", world.application("handed in"));
        to.at("/applications/{id}/sent", "", "id", world.application("handed in"));
        to.at(
                "/applications/{id}/sent/{attempt}",
                "",
                "id",
                world.application("handed in"),
                "attempt",
                "1");
        var history = "/applications/{id}/answers/{question}/history";
        var things =
                Map.of("id", "" + world.application("draft"), "question", "my-own-contribution");
        cast.write(
                world.application("draft").form(),
                "my-own-contribution",
                "More of it.",
                world.id("elin"));
        bringBack(world, to, Persona.ELIN, history, things);
        to.everywhere("question", "my-own-contribution").everywhere("step", "collaboration");
        var word = "/applications/{id}/word";
        world.files()
                .put(
                        "draft.docx",
                        document(world, Persona.ELIN, word, "" + world.application("draft")));
        to.form(word, "file", Asking.FILE + "draft.docx");
    }

    private static void cases(World world, Examples to) {
        var at = "/country/applications/{id}";
        world.show(to, at, "handed in", "of an officer");
        to.form(at + "/assignments", "assessor", world.id("peter").toString());
        to.form(at + "/agreement", "agreement", "We agree.");
        to.form(at + "/decision", "category", "refuse", "because", "So it is.");
        to.form(at + "/reopening", "why", "A page was missed.");
        to.form(at + "/return", "overall", "Improve it.");
        to.form(
                "/country/assignments/preview",
                "organisation",
                World.ORGANISATION,
                "application",
                world.application("handed in").toString(),
                "assessor",
                world.id("peter").toString());
        to.form(
                "/country/assignments",
                "organisation",
                World.ORGANISATION,
                "pair",
                world.application("handed in") + ":" + world.id("peter"));
    }

    private void sheets(World world, Examples to) {
        var anna = world.of("anna");
        var application = world.application("handed in");
        var sheet = cast.assigned(application, world.of("lars"), anna);
        var back = cast.assigned(application, world.of("peter"), anna);
        recuse.recuse(back, "I know the school.", world.id("peter"));
        var taken = cast.assigned(application, world.of("karin"), anna);
        revokeRole.revoke(
                world.of("admin"), new Role(Kind.ASSESSOR, World.ORGANISATION), world.id("karin"));
        for (var beginning : List.of("/assignments/{id}", "/assignments/{id}/answers/{question}")) {
            to.at(beginning, "", "id", sheet, "question", CONDITION);
            to.at(beginning, "role taken", "id", taken, "question", CONDITION);
            to.at(beginning, "stepped back", "id", back, "question", CONDITION);
        }
        for (var text : List.of("yes", "no")) {
            cast.write(sheet.form(), CONDITION, text, world.id("lars"));
        }
        var history = "/assignments/{id}/answers/{question}/history";
        bringBack(
                world, to, Persona.LARS, history, Map.of("id", "" + sheet, "question", CONDITION));
        to.at(
                "/country/applications/{id}/assignments/{assignment}",
                "",
                "id",
                application,
                "assignment",
                sheet);
        to.form(
                "/country/applications/{id}/assignments/{assignment}/taking-back",
                "because",
                "The school asked for somebody else.",
                "handedIn",
                "true");
        to.form("/assignments/{id}/recusal", "because", "I know the school.");
        var word = "/assignments/{id}/word";
        world.files().put("sheet.docx", document(world, Persona.LARS, word, "" + sheet));
        to.form(word, "file", Asking.FILE + "sheet.docx");
    }

    /** The form that brings back what a question was answered first. */
    private static void bringBack(
            World world, Examples to, Persona whose, String at, Map<String, String> things) {
        var page = new String(world.ask(whose, "GET", at, things).body(), UTF_8);
        var found = REVISION.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No revision on " + at);
        }
        to.form(
                at,
                "revision",
                found.group(1),
                "typed",
                "false",
                "base",
                "1",
                "change",
                UUID.randomUUID().toString());
    }

    private static byte[] document(World world, Persona whose, String word, String id) {
        return world.ask(whose, "GET", word + "/document", Map.of("id", id)).body();
    }

    /** With a file that says what it must. */
    private ApplicationId handedIn(World world, String applicant) {
        var teacher = world.of(applicant);
        var application = cast.complete(teacher, cast.project(teacher, world.of("maria")));
        attachments.attach(teacher, application.form());
        cast.submit(application, teacher);
        return application;
    }

    private ApplicationId decided(World world, String applicant) {
        var application = handedIn(world, applicant);
        cast.sheet(application, world.of("lars"), world.of("anna"), Map.of(), Set.of());
        var wish = new Decide.Wish(Category.AWARD, "", "", "Well done.");
        var outcome = decide.decide(application, wish, world.id("anna"));
        if (!(outcome instanceof Decide.Outcome.Done)) {
            throw new IllegalStateException("Not decided: " + outcome);
        }
        return application;
    }
}
