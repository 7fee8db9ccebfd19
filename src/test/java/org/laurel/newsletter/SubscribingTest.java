package org.laurel.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** How a stranger subscribes. */
@LaurelTest
class SubscribingTest extends NewsletterVisits {

    @Autowired AskToSubscribe askToSubscribe;

    @Test
    void an_address_is_subscribed_once_its_owner_pressed_the_button_behind_the_link() {
        var page = ask("Eva.Berg@school.example", "sv");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Titta i din inkorg");
        assertThat(mails()).hasSize(1);
        assertThat(last().to()).isEqualTo("Eva.Berg@school.example");
        assertThat(last().language()).isEqualTo(Language.SV);
        assertThat(last().subject()).isEqualTo("Bekräfta din prenumeration");
        var link = link(CONFIRMATION);

        var scanner = new Visitor(port);
        assertThat(scanner.get(link).body()).contains("Bekräfta din prenumeration");
        scanner.get(link);
        assertThat(subscribers()).as("mail scanners open links").isEmpty();

        var eva = new Visitor(port);
        assertThat(eva.fillIn(link, link).body()).contains("Du prenumererar nu");
        assertThat(subscribers()).containsExactly("Eva.Berg@school.example sv");
        assertThat(eva.post(link).body()).as("pressed twice").contains("Du prenumererar nu");
        assertThat(subscribers()).hasSize(1);
    }

    @Test
    void the_answer_does_not_tell_whether_an_address_is_known() {
        subscribe("eva@school.example", "en");
        var known = ask("EVA@school.example", "en");
        var unknown = ask("nobody@school.example", "en");
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(mails()).hasSize(3);
        assertThat(mails().get(0).subject()).isEqualTo(mails().get(1).subject());
    }

    @Test
    void whoever_subscribes_again_only_changes_the_language() {
        subscribe("eva@school.example", "en");
        subscribe("Eva@School.example", "bg");
        assertThat(subscribers()).containsExactly("eva@school.example bg");
    }

    @Test
    void an_address_gets_three_links_a_day_and_a_network_asks_fifty_times_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("eva@school.example", "en").statusCode()).isEqualTo(200);
        }
        assertThat(mails()).hasSize(3);
        for (int i = 0; i < 45; i++) {
            ask("other" + i + "@school.example", "en");
        }
        var refused = ask("one-more@school.example", "en");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body())
                .contains("Too many addresses", "value=\"one-more@school.example\"");
        clock.advance(Duration.ofHours(1));
        assertThat(ask("one-more@school.example", "en").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_gets_three_links_however_many_ask_for_it_at_once() {
        AtOnce.all(
                Collections.nCopies(
                        20,
                        (Callable<AskToSubscribe.Outcome>)
                                () ->
                                        askToSubscribe.ask(
                                                "eva@school.example", Language.FI, "192.0.2.9")));
        assertThat(mails()).hasSize(3);
        assertThat(
                        AtOnce.all(
                                IntStream.range(0, 40)
                                        .mapToObj(
                                                it ->
                                                        (Callable<AskToSubscribe.Outcome>)
                                                                () ->
                                                                        askToSubscribe.ask(
                                                                                it
                                                                                        + "@school.example",
                                                                                Language.BG,
                                                                                "192.0.2.9"))
                                        .toList()))
                .filteredOn(AskToSubscribe.Outcome.OnItsWay.class::isInstance)
                .as("fifty from one place")
                .hasSize(30);
    }

    @Test
    void what_is_no_address_is_kept_and_said() {
        var page = ask("eva at school", "fi");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Anna sähköpostiosoite", "value=\"eva at school\"");
        assertThat(mails()).isEmpty();
    }

    @Test
    void an_address_that_nobody_confirms_within_seven_days_is_removed_with_its_mail() {
        ask("eva@school.example", "en");
        var link = link(CONFIRMATION);
        clock.advance(AskToSubscribe.VALID_FOR.minusSeconds(1));
        assertThat(forgetRequests.forget().removed()).isZero();
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        var late = new Visitor(port);
        late.get("/newsletter");
        assertThat(late.post(link).statusCode()).isEqualTo(410);
        assertThat(forgetRequests.forget().removed()).isOne();
        assertThat(count("newsletter.request")).isZero();
        assertThat(mails()).isEmpty();
        assertThat(subscribers()).isEmpty();
    }
}
