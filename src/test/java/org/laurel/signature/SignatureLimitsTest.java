package org.laurel.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A head is mailed exactly as often as may be, however many press the button at once. */
@LaurelTest
class SignatureLimitsTest {

    private static final int MANY = 20;

    @Autowired LabelCast cast;
    @Autowired SchoolCast schools;
    @Autowired AskForSignature askForSignature;
    @Autowired MailCode mailCode;
    @Autowired SignForm signForm;
    @Autowired InviteHead inviteHead;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn teacher;
    ApplicationId application;
    String head;

    @BeforeEach
    void a_school_has_written_its_form() {
        teacher = cast.teacher("SE");
        application = schools.complete(teacher);
        head = schools.named(teacher, Part.HEAD, "Ingrid", cast.officer("SE"));
    }

    @Test
    void one_invitation_five_links_five_codes_and_five_tries() {
        assertThat(atOnce(() -> inviteHead.invite(application, teacher.id())))
                .filteredOn(InviteHead.Outcome.Invited.class::isInstance)
                .hasSize(1);
        assertThat(atOnce(() -> askForSignature.ask(application, Part.HEAD, teacher.id())))
                .filteredOn(AskForSignature.Outcome.Mailed.class::isInstance)
                .hasSize(5);
        var token = schools.links(head).iterator().next();
        var place = UUID.randomUUID().toString();
        assertThat(atOnce(() -> mailCode.mail(token, place)))
                .filteredOn(MailCode.Outcome.OnItsWay.class::isInstance)
                .hasSize(5);
        assertThat(atOnce(() -> signForm.sign(token, "no code", place)))
                .filteredOn(SignForm.Outcome.WrongCode.class::isInstance)
                .hasSize(5);
    }

    @Test
    void codes_from_one_place_are_bounded_across_forms_too() {
        askForSignature.ask(application, Part.HEAD, teacher.id());
        var one = schools.links(head).iterator().next();
        var other = anotherSchoolsLink();
        var place = UUID.randomUUID().toString();
        leave(place, 4);
        var links = List.of(one, other, one, other, one, other, one, other);
        var codes =
                links.stream()
                        .map(it -> (Callable<MailCode.Outcome>) () -> mailCode.mail(it, place))
                        .toList();
        assertThat(AtOnce.all(codes))
                .filteredOn(MailCode.Outcome.OnItsWay.class::isInstance)
                .hasSize(4);
    }

    private String anotherSchoolsLink() {
        var dane = cast.teacher("DK");
        var theirs = schools.complete(dane);
        var rektor = schools.named(dane, Part.HEAD, "Ulla", cast.officer("DK"));
        askForSignature.ask(theirs, Part.HEAD, dane.id());
        return schools.links(rektor).iterator().next();
    }

    /** As if from that place so many had come before that only a few more may. */
    private void leave(String place, int few) {
        var bound = Limits.codesFrom(place);
        db.sql("insert into people.attempt select :who, :now from generate_series(1, :many)")
                .param("who", bound.who())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("many", bound.most() - few)
                .update();
    }

    private static <T> List<T> atOnce(Callable<T> step) {
        return AtOnce.all(Collections.nCopies(MANY, step));
    }
}
