package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.people.Attempts.Bound;
import org.laurel.people.Role.Kind;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** However many try at the same moment, exactly as many get through as may. */
@LaurelTest
class LimitsAtOnceTest {

    private static final int MANY = 30;

    @Autowired PeopleForTests joined;
    @Autowired Attempts attempts;
    @Autowired SignInWithPassword signIn;
    @Autowired ChangePassword changePassword;
    @Autowired GiveCode giveCode;
    @Autowired MailLink mailLink;
    @Autowired Codes codes;
    @Autowired Credentials credentials;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    SignedIn officer;
    String email;

    @BeforeEach
    void an_officer_joined() {
        var name = "Oda" + UUID.randomUUID();
        officer = joined.joined(name, new Role(Kind.NATIONAL_OFFICER, "epos"));
        email = name.toLowerCase(Locale.ROOT) + "@school.example";
    }

    @Test
    void tries_are_counted_one_after_the_other() {
        var one = new Bound("one " + email, 10, Duration.ofHours(1));
        var other = new Bound("other " + email, 1_000, Duration.ofHours(1));
        var tries =
                AtOnce.all(
                        Collections.nCopies(
                                MANY,
                                (Callable<Boolean>)
                                        () ->
                                                attempts.admits(one, other)
                                                        || attempts.admits(other, one)));
        assertThat(tries).filteredOn(it -> it).hasSize(10);
        assertThat(counted(one)).as("what was refused is not counted").isEqualTo(10);
        assertThat(counted(other)).isEqualTo(10);
    }

    @Test
    void nobody_counts_inside_a_transaction_that_others_cannot_see() {
        var bound = new Bound("inside " + email, 10, Duration.ofHours(1));
        assertThatThrownBy(() -> transaction.execute(_ -> attempts.admits(bound)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void ten_passwords_are_compared() {
        assertThat(atOnce(() -> signIn.signIn(email, "not the right one", "192.0.2.1")))
                .filteredOn(SignInWithPassword.Outcome.Wrong.class::isInstance)
                .hasSize(10);
    }

    @Test
    void ten_old_passwords_are_compared() {
        assertThat(
                        atOnce(
                                () ->
                                        changePassword.change(
                                                officer.id(), "not the one", "quite another", "-")))
                .filteredOn(ChangePassword.Outcome.WrongOldOne.class::isInstance)
                .hasSize(10);
    }

    @Test
    void ten_codes_are_compared() {
        credentials.setUpSecondFactor(officer.id(), codes.newSecret());
        assertThat(atOnce(() -> giveCode.give(officer.id(), "12345", Optional.empty())))
                .filteredOn(GiveCode.Outcome.Wrong.class::isInstance)
                .hasSize(10);
    }

    @Test
    void five_mails_go_to_an_address() {
        assertThat(atOnce(() -> mailLink.mail(email, Language.BG, "192.0.2.2")))
                .allMatch(MailLink.Outcome.OnItsWay.class::isInstance);
        assertThat(
                        db.sql("select count(*) from mail.message where recipient = :to")
                                .param("to", email)
                                .query(Integer.class)
                                .single())
                .isEqualTo(5);
    }

    private static <T> List<T> atOnce(Callable<T> step) {
        return AtOnce.all(Collections.nCopies(MANY, step));
    }

    private int counted(Bound bound) {
        return db.sql("select count(*) from people.attempt where who = :who")
                .param("who", bound.who())
                .query(Integer.class)
                .single();
    }
}
