package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.job.Troubles;
import org.laurel.mail.Outbox;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One address is one account, however it is spelled, and no mail goes to another one. */
@LaurelTest
class OneAddressTest {

    static final String OUT_OF_REACH = "has letters outside a–z";

    @LocalServerPort int port;
    @Autowired PeopleForTests people;
    @Autowired People store;
    @Autowired RespellPeople respell;
    @Autowired Troubles troubles;
    @Autowired Outbox outbox;
    @Autowired JdbcClient db;

    String name;
    SignedIn mila;

    @BeforeEach
    void somebody_at_a_school_with_letters_in_its_domain() {
        name = "mila" + UUID.randomUUID();
        mila = people.joined(name);
        spelled(mila, name + "@xn--kola-f6a.example");
    }

    @Test
    void one_account_for_every_spelling_by_password_by_link_and_for_roles() {
        for (var spelling : new String[] {"škola", "ŠKOLA", "s\u030ckola", "xn--kola-f6a"}) {
            var email = name + "@" + spelling + ".example";
            assertThat(new Visitor(port).signIn(email, PASSWORD).statusCode()).isEqualTo(303);
            assertThat(store.byEmail(email).orElseThrow().id()).isEqualTo(mila.id());
            var mails = mailsTo(name + "@xn--kola-f6a.example");
            askForLink(email);
            assertThat(mailsTo(name + "@xn--kola-f6a.example")).isEqualTo(mails + 1);
        }
    }

    @Test
    void ten_wrong_passwords_are_counted_together_for_all_spellings() {
        for (int i = 0; i < 10; i++) {
            var spelling = i % 2 == 0 ? "škola" : "xn--kola-f6a";
            new Visitor(port).signIn(name + "@" + spelling + ".example", "wrong wrong");
        }
        assertThat(new Visitor(port).signIn(name + "@škola.example", PASSWORD).statusCode())
                .isEqualTo(429);
    }

    @Test
    void letters_the_mail_server_cannot_deliver_to_are_refused_where_they_are_typed() {
        var link = askForLink("rené@school.example");
        assertThat(link.statusCode()).isEqualTo(422);
        assertThat(link.body()).contains(OUT_OF_REACH, "value=\"rené@school.example\"");
        var news =
                new Visitor(port)
                        .fillIn(
                                "/newsletter?language=en",
                                "/newsletter",
                                "email",
                                "rené@school.example",
                                "language",
                                "en");
        assertThat(news.statusCode()).isEqualTo(422);
        assertThat(news.body()).contains(OUT_OF_REACH);
        assertThat(mailsTo("rené@school.example")).isZero();
        assertThat(mailsTo("ren@school.example")).isZero();
    }

    @Test
    void accounts_from_before_are_respelled_and_two_of_one_address_are_left_for_a_person() {
        var twin = people.joined("twin" + UUID.randomUUID());
        var alone = people.joined("alone" + UUID.randomUUID());
        spelled(twin, name + "@škola.example");
        spelled(alone, "alone" + name + "@Škola.example");

        for (var at = respell.next(Optional.empty()); at.isPresent(); at = respell.next(at)) {
            assertThat(at.get()).isNotEmpty();
        }

        assertThat(email(alone)).isEqualTo("alone" + name + "@xn--kola-f6a.example");
        assertThat(email(twin)).isEqualTo(name + "@škola.example");
        assertThat(email(mila)).isEqualTo(name + "@xn--kola-f6a.example");
        assertThat(troubles.open(99))
                .filteredOn(it -> it.kind().equals("double-account"))
                .extracting(Troubles.Trouble::subject, Troubles.Trouble::detail)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "person:" + twin.id(), "person:" + mila.id()));
    }

    private java.net.http.HttpResponse<String> askForLink(String email) {
        return new Visitor(port)
                .fillIn("/sign-in", "/sign-in/links", "email", email, "language", "en");
    }

    private long mailsTo(String email) {
        return outbox.latest(500).stream().filter(it -> it.message().to().equals(email)).count();
    }

    private void spelled(SignedIn who, String email) {
        db.sql("update people.person set email = ? where id = ?")
                .params(email, who.id().value())
                .update();
    }

    private String email(SignedIn who) {
        return db.sql("select email from people.person where id = ?")
                .params(who.id().value())
                .query(String.class)
                .single();
    }
}
