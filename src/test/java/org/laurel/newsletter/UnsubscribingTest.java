package org.laurel.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.mail.Message;
import org.laurel.people.PersonId;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;

/** How a subscriber leaves. */
@LaurelTest
class UnsubscribingTest extends NewsletterVisits {

    @Test
    void no_link_is_kept_as_it_is() {
        subscribe("eva@school.example", "en");
        announceRound.announce(round, new PersonId(UUID.randomUUID()));
        var token = link(CANCELLATION).replaceAll(".*/|\\?.*", "");
        for (var table : List.of("newsletter.link", "newsletter.request", "newsletter.letter")) {
            assertThat(
                            db.sql(
                                            "select coalesce(string_agg(it::text, ' '), '') from "
                                                    + table
                                                    + " it")
                                    .query(String.class)
                                    .single())
                    .doesNotContain(token);
        }
    }

    @Test
    void a_mail_program_unsubscribes_with_one_request_and_nothing_stays_of_the_address()
            throws Exception {
        subscribe("eva@school.example", "en");
        subscribe("lars@school.example", "da");
        ask("eva@school.example", "sv");
        announceRound.announce(round, new PersonId(UUID.randomUUID()));
        var eva =
                mails().stream()
                        .filter(it -> it.to().equals("eva@school.example"))
                        .filter(it -> it.unsubscribe() != null)
                        .findFirst()
                        .orElseThrow();
        var answer = oneClick(URI.create(eva.unsubscribe()).getRawPath() + "?language=en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You are unsubscribed");
        assertThat(subscribers()).containsExactly("lars@school.example da");
        assertThat(mails()).extracting(Message::to).doesNotContain("eva@school.example");
        assertThat(mails()).as("the confirmation and the announcement of Lars").hasSize(2);
        assertThat(count("newsletter.request")).isZero();
        assertThat(oneClick(URI.create(eva.unsubscribe()).getRawPath()).statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_person_unsubscribes_by_a_button_and_looking_changes_nothing() {
        subscribe("eva@school.example", "nb");
        var link = CANCELLATION.matcher(last().text()).results().findFirst().orElseThrow().group();
        var eva = new Visitor(port);
        assertThat(eva.get(link).body()).contains("Meld deg av nyhetsbrevet");
        assertThat(subscribers()).hasSize(1);
        assertThat(eva.post(link).body()).contains("Du er avmeldt");
        assertThat(subscribers()).isEmpty();
    }

    @Test
    void whoever_did_not_ask_ends_it_before_it_began() {
        ask("eva@school.example", "en");
        var confirmation = link(CONFIRMATION);
        var cancellation = link(CANCELLATION);
        assertThat(new Visitor(port).post(cancellation).statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get(confirmation).statusCode()).isEqualTo(410);
        assertThat(mails()).isEmpty();
    }

    @Test
    void only_the_address_that_unsubscribes_asks_for_no_token() throws Exception {
        ask("eva@school.example", "en");
        assertThat(oneClick(link(CONFIRMATION)).statusCode()).isIn(401, 403);
        assertThat(oneClick("/newsletter").statusCode()).isIn(401, 403);
        assertThat(subscribers()).isEmpty();
    }
}
