package org.laurel.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.mail.Outbox.Entry;
import org.laurel.mail.Outbox.State;
import org.laurel.notification.ReadOutbox;
import org.laurel.notification.SendAgain;
import org.laurel.notification.SendAllAgain;
import org.laurel.notification.web.OutboxPage.Note;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Csrf;
import org.laurel.site.Shell;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.laurel.words.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class OutboxPagesTest {

    @Autowired Outbox outbox;
    @Autowired SendAgain sendAgain;
    @Autowired SendAllAgain sendAllAgain;
    @Autowired PeopleForTests people;
    @Autowired People zones;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @Test
    void outside_the_demo_nobody_reads_the_mails() {
        assertThat(new Visitor(port).get("/demo/outbox").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/demo/outbox/" + stuck("failed")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void only_an_administrator_sends_a_mail_again_and_only_one_that_is_stuck() {
        var mail = stuck("unknown");
        assertThat(sendAgain.send(mail, somebody(Kind.CENTRAL_OFFICER)))
                .isEqualTo(new SendAgain.Outcome.NotFound());
        assertThat(sendAgain.send(UUID.randomUUID(), somebody(Kind.ADMINISTRATOR)))
                .isEqualTo(new SendAgain.Outcome.NotFound());
        assertThat(outbox.find(mail).orElseThrow().state()).isEqualTo(State.UNKNOWN);

        assertThat(sendAgain.send(mail, somebody(Kind.ADMINISTRATOR)))
                .isEqualTo(new SendAgain.Outcome.Waits());
        assertThat(outbox.find(mail).orElseThrow().state()).isEqualTo(State.WAITING);
        assertThat(sendAgain.send(mail, somebody(Kind.ADMINISTRATOR)))
                .isEqualTo(new SendAgain.Outcome.NotNeeded());
    }

    @Test
    void administrators_see_what_is_stuck_and_why_but_no_letter() {
        var html =
                shown(
                        "notification/outbox",
                        new OutboxPage(
                                List.of(),
                                List.of(
                                        seen(mail(State.WAITING, null)),
                                        seen(mail(State.FAILED, "550 <nobody>"))),
                                false,
                                Note.NONE,
                                0));
        assertThat(html)
                .contains("Your link", "Waiting after 2 tries", "550 &lt;nobody&gt;")
                .contains("Refused by the mail server", "LAUREL_SMTP_HOST", "value=\"token\"")
                .doesNotContain("/sign-in/links/secret");
        assertThat(html.split("Send again", -1)).as("one button").hasSize(2);
    }

    @Test
    void an_administrator_sends_all_that_were_stopped_for_one_reason_again_and_no_others() {
        var relay = stopped("failed", "554 5.7.1 <a@x.example>: Relay access denied");
        var relayToo = stopped("failed", "554 5.7.1 <b@x.example>: Relay access denied");
        var nobody = stopped("failed", "550 5.1.1 Nobody of that name");
        var bare = stopped("failed", "550 No");
        var cut = stopped("unknown", "Connection reset");
        assertThat(outbox.stopped(Set.of()))
                .extracting(Outbox.Kind::state, Outbox.Kind::reply, Outbox.Kind::mails)
                .contains(
                        tuple(State.FAILED, "554 5.7.1", 2),
                        tuple(State.FAILED, "550 5.1.1", 1),
                        tuple(State.FAILED, "550", 1),
                        tuple(State.UNKNOWN, "", 1));

        assertThat(sendAllAgain.send(State.FAILED, "554 5.7.1", somebody(Kind.CENTRAL_OFFICER)))
                .isEqualTo(new SendAllAgain.Outcome.NotFound());
        assertThat(sendAllAgain.send(State.FAILED, "554 5.7.1", somebody(Kind.ADMINISTRATOR)))
                .isEqualTo(new SendAllAgain.Outcome.Waiting(2));
        assertThat(sendAllAgain.send(State.WAITING, "", somebody(Kind.ADMINISTRATOR)))
                .isEqualTo(new SendAllAgain.Outcome.Waiting(0));
        assertThat(List.of(relay, relayToo)).allMatch(it -> state(it) == State.WAITING);
        assertThat(List.of(nobody, bare)).allMatch(it -> state(it) == State.FAILED);
        assertThat(state(cut)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void each_kind_of_stopped_mail_has_one_button_that_says_how_many() {
        var kinds =
                List.of(
                        new Outbox.Kind(State.FAILED, "554 5.7.1", 312, "554 5.7.1 <b> denied"),
                        new Outbox.Kind(State.UNKNOWN, "", 1, null));
        assertThat(
                        shown(
                                "notification/outbox",
                                new OutboxPage(kinds, List.of(), true, Note.ALL, 3)))
                .contains("Send all 312 again", "Send this one again", "3 mails are in line again")
                .contains("554 5.7.1 &lt;b&gt; denied", "value=\"unknown\"", "value=\"token\"");
    }

    private UUID stopped(String state, String trouble) {
        var key = "stopped:" + UUID.randomUUID();
        outbox.put(new Message(key, "a@x.example", Language.EN, "Subject", "Text"));
        return db.sql("update mail.message set state = ?, trouble = ? where key = ? returning id")
                .params(state, trouble, key)
                .query(UUID.class)
                .single();
    }

    private State state(UUID mail) {
        return outbox.find(mail).orElseThrow().state();
    }

    @Test
    void the_demo_shows_a_mail_with_links_to_follow_and_nothing_of_its_text_becomes_markup() {
        var opened = mail(State.WAITING, null);
        assertThat(shown("notification/demoOutbox", demo(opened, null, Map.of())))
                .contains("/demo/outbox/" + opened.id());
        assertThat(shown("notification/demoOutbox", demo(opened, opened, Map.of())))
                .contains(
                        "<a href=\"http://localhost/sign-in/links/secret\">http://localhost/sign-in/links/secret</a>")
                .contains("&lt;b&gt;Hello\n\n")
                .doesNotContain("<b>");
    }

    @Test
    void the_demo_says_when_a_mail_was_written_in_the_zone_of_its_recipient_never_in_none() {
        var mail = mail(State.WAITING, null);
        var finland = Map.of("anna@school.example", ZoneId.of("Europe/Helsinki"));
        for (var opened : new Entry[] {null, mail}) {
            assertThat(shown("notification/demoOutbox", demo(mail, opened, finland)))
                    .contains("1 June 2026, 13:00 (EEST)");
            assertThat(shown("notification/demoOutbox", demo(mail, opened, Map.of())))
                    .contains("1 June 2026, 12:00 (CEST)");
        }
    }

    @Test
    void zones_are_found_however_an_address_is_spelled() {
        people.joined("Zoe");
        assertThat(zones.zones(List.of("ZOE@school.example", "nobody@school.example")))
                .containsExactly(Map.entry("ZOE@school.example", ZoneId.of("Europe/Brussels")));
    }

    private static DemoOutboxPage demo(Entry mail, Entry opened, Map<String, ZoneId> zones) {
        return new DemoOutboxPage(List.of(mail), opened, zones);
    }

    private UUID stuck(String state) {
        outbox.put(new Message("a:" + state, "a@x.example", Language.EN, "Subject", "Text"));
        var id = outbox.latest(1).getFirst().id();
        db.sql("update mail.message set state = ? where id = ?").params(state, id).update();
        return id;
    }

    private static SignedIn somebody(Kind kind) {
        return new SignedIn(
                new PersonId(UUID.randomUUID()),
                "Somebody",
                Language.EN,
                Set.of(new Role(kind, "")));
    }

    private static ReadOutbox.Mail seen(Entry mail) {
        var told =
                new ReadOutbox.Told(mail.message().subject(), mail.message().to(), mail.trouble());
        return new ReadOutbox.Mail(mail.id(), mail.at(), mail.state(), mail.attempts(), told);
    }

    private static Entry mail(State state, String trouble) {
        var text = "<b>Hello\n\nhttp://localhost/sign-in/links/secret\n\nLaurel";
        return new Entry(
                UUID.randomUUID(),
                new Message("key", "anna@school.example", Language.SV, "Your link", text),
                Instant.parse("2026-06-01T10:00:00Z"),
                state,
                2,
                trouble);
    }

    private static String shown(String template, Object page) {
        var shell =
                new Shell(
                        Language.EN,
                        ZoneOffset.UTC,
                        "/outbox",
                        false,
                        List.of(),
                        null,
                        List.of(),
                        () -> new Csrf("_csrf", "X-CSRF-TOKEN", "token"),
                        "/assets/");
        var html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        template + ".jte",
                        Map.of("page", page, "shell", shell, "t", new Words().in(Language.EN)),
                        html);
        return html.toString();
    }
}
