package org.laurel.matrix;

import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.school.Contact.Part;
import org.laurel.signature.AskForSignature;
import org.laurel.signature.HandInScan;
import org.laurel.signature.MailCode;
import org.laurel.signature.SchoolCast;
import org.laurel.signature.SignatureId;
import org.laurel.signature.Signatures;
import org.laurel.testing.LabelCast;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Applications of schools: nobody is asked to sign Sara's yet, the head is asked to sign Elin's,
 * and a signed page of a third one, where an officer teaches, waits to be confirmed.
 */
@Component
@Order(6)
class SignatureThings implements Things {

    private final LabelCast cast;
    private final SchoolCast schools;
    private final Attachments attachments;
    private final AskForSignature askForSignature;
    private final MailCode mailCode;
    private final HandInScan handInScan;
    private final Signatures signatures;
    private final Applications applications;
    private final JdbcClient db;

    SignatureThings(
            LabelCast cast,
            SchoolCast schools,
            Attachments attachments,
            AskForSignature askForSignature,
            MailCode mailCode,
            HandInScan handInScan,
            Signatures signatures,
            Applications applications,
            JdbcClient db) {
        this.cast = cast;
        this.schools = schools;
        this.attachments = attachments;
        this.askForSignature = askForSignature;
        this.mailCode = mailCode;
        this.handInScan = handInScan;
        this.signatures = signatures;
        this.applications = applications;
        this.db = db;
    }

    @Override
    public void show(World world, Examples to) {
        var sara = world.of("sara");
        schools.named(sara, Part.HEAD, "Sven", world.of("anna"));
        var notAsked = schools.complete(sara);

        var elin = world.of("elin");
        var email = schools.named(elin, Part.HEAD, "Helena", world.of("anna"));
        var asked = asked(elin);
        attachments.attach(elin, signatureOf(asked).form());
        var at = "/applications/{id}/signature";
        to.at(at, "nobody asked", "id", notAsked);
        to.at(at, "asked", "id", asked);
        links(to, email);

        var third = cast.teacher("SE");
        new ProjectCast(db).work(world.id("ulla"), schools.schoolOf(third));
        schools.named(third, Part.HEAD, "Tore", world.of("anna"));
        var scanned = asked(third);
        var page = attachments.attach(third, signatureOf(scanned).form());
        handInScan.handIn(scanned, third.id());
        schools.handedIn(scanned, third);
        to.at(at + "/scan/confirmation", "", "id", scanned);
        world.apply("scanned", scanned);
        to.at(at + "/scan", "to be confirmed", "id", scanned);
        to.at(at + "/scan", "asked", "id", asked);
        to.at("/evidence/{id}", "signed page", "id", page.id());
    }

    private SignatureId signatureOf(ApplicationId application) {
        return signatures.of(applications.get(application)).orElseThrow().id();
    }

    private ApplicationId asked(SignedIn teacher) {
        var application = schools.complete(teacher);
        var outcome = askForSignature.ask(application, Part.HEAD, teacher.id());
        if (!(outcome instanceof AskForSignature.Outcome.Mailed)) {
            throw new IllegalStateException("Not asked: " + outcome);
        }
        return application;
    }

    private void links(Examples to, String email) {
        var token = schools.links(email).iterator().next();
        mailCode.mail(token, "127.0.0.1");
        to.at("/signatures/{token}", "", "token", token);
        to.form("/signatures/{token}/signing", "code", schools.code(email));
        to.form("/signatures/{token}/refusal", "because", "It is not finished.");
    }
}
