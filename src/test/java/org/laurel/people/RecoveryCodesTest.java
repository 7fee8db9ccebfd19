package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.command.SecondFactorReset;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.Role.Kind;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class RecoveryCodesTest {

    private static final Pattern CODE =
            Pattern.compile("<code>([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})</code>");
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
    private static final String PAGE = "/account/recovery-codes";

    @LocalServerPort int port;
    @Autowired PeopleForTests joined;
    @Autowired People people;
    @Autowired RecoveryCodes recoveryCodes;
    @Autowired UseRecoveryCode useRecoveryCode;
    @Autowired SecondFactorReset fromTerminal;
    @Autowired Codes codes;
    @Autowired History history;
    @Autowired Outbox outbox;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    Visitor visitor;
    SignedIn administrator;
    String email;
    String secret;

    @BeforeEach
    void an_administrator_set_up_a_code_app() {
        visitor = new Visitor(port);
        var name = "Ada" + UUID.randomUUID();
        administrator = joined.joined(name, new Role(Kind.ADMINISTRATOR, ""));
        people.speak(administrator.id(), Language.BG);
        email = name.toLowerCase(Locale.ROOT) + "@school.example";
        visitor.signIn(email, PASSWORD);
        secret = setUp();
    }

    @Test
    void whoever_has_none_is_led_to_them_after_the_code() {
        clock.advance(Duration.ofSeconds(30));
        assertThat(SignInTest.location(give("/second-factor", "code", codes.now(secret))))
                .isEqualTo(PAGE + "?back=%2Fdesk");
        make();
        clock.advance(Duration.ofSeconds(30));
        assertThat(SignInTest.location(give("/second-factor", "code", codes.now(secret))))
                .isEqualTo("/desk");
    }

    @Test
    void ten_are_shown_once_and_kept_as_hashes() {
        var made = make();
        assertThat(made).hasSize(10).doesNotHaveDuplicates();
        assertThat(codesOn(visitor.get(PAGE).body())).isEmpty();
        assertThat(
                        db.sql("select hash from people.recovery_code where person = :person")
                                .param("person", administrator.id().value())
                                .query((row, _) -> row.getBytes("hash"))
                                .list())
                .hasSize(10)
                .allSatisfy(
                        it ->
                                assertThat(new String(it, StandardCharsets.ISO_8859_1))
                                        .doesNotContain(made)
                                        .hasSize(32));
    }

    @Test
    void one_lets_in_without_the_phone_once_and_its_owner_is_told() {
        var code = make().getFirst();
        var other = withoutPhone();
        assertThat(other.post("/second-factor/recovery", "recovery-code", code).statusCode())
                .isEqualTo(303);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
        assertThat(other.get(PAGE).body()).contains("9 от Вашите 10 кода");
        assertThat(mails())
                .singleElement()
                .returns("Използван е резервен код", Message::subject)
                .satisfies(it -> assertThat(it.text()).contains("9 кода").doesNotContain(code));
        assertThat(history.of("person:" + administrator.id()))
                .extracting(Event::what)
                .contains("recovery-codes.made", "recovery-code.used");
        var again = withoutPhone().post("/second-factor/recovery", "recovery-code", code);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"recovery-code-problem\"");
    }

    @Test
    void it_counts_however_it_is_typed() {
        var code = make().getFirst().toLowerCase(Locale.ROOT).replace("-", "  ");
        assertThat(useRecoveryCode.use(administrator.id(), code))
                .isEqualTo(new UseRecoveryCode.Outcome.Right());
    }

    @Test
    void of_many_who_bring_the_same_code_at_once_one_gets_in_and_ten_wrong_ones_are_compared() {
        var code = make().getFirst();
        assertThat(atOnce(8, code))
                .filteredOn(UseRecoveryCode.Outcome.Right.class::isInstance)
                .hasSize(1);
        clock.advance(Duration.ofHours(1));
        assertThat(atOnce(30, "WRONG"))
                .filteredOn(UseRecoveryCode.Outcome.Wrong.class::isInstance)
                .hasSize(10);
        assertThat(useRecoveryCode.use(administrator.id(), make(recoveryCodes)))
                .as("the bound is that of the app's codes")
                .isInstanceOf(UseRecoveryCode.Outcome.TooMany.class);
    }

    @Test
    void new_ones_ask_for_a_code_and_end_those_before() {
        var before = make();
        assertThat(give(PAGE, "code", "123456").statusCode()).isEqualTo(422);
        var made = codesOn(give(PAGE, "code", before.getFirst()).body());
        assertThat(made).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThat(useRecoveryCode.use(administrator.id(), before.getLast()))
                .isEqualTo(new UseRecoveryCode.Outcome.Wrong());
        assertThat(useRecoveryCode.use(administrator.id(), made.getLast()))
                .isEqualTo(new UseRecoveryCode.Outcome.Right());
    }

    @Test
    void a_new_phone_takes_the_place_of_the_old_one_and_what_is_open_elsewhere_ends() {
        var before = make();
        var elsewhere = withoutPhone();
        elsewhere.post("/second-factor/recovery", "recovery-code", before.get(1));
        assertThat(give(PAGE + "/app", "app-code", "123456").statusCode()).isEqualTo(422);
        var next = give(PAGE + "/app", "app-code", before.getFirst());
        assertThat(SignInTest.location(next)).isEqualTo("/second-factor");
        assertThat(SignInTest.location(elsewhere.get("/account"))).startsWith("/sign-in");
        assertThat(SignInTest.location(visitor.get("/account"))).startsWith("/second-factor");
        assertThat(recoveryCodes.left(administrator.id())).isZero();
        clock.advance(Duration.ofSeconds(30));
        assertThat(setUp()).isNotEqualTo(secret);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void the_terminal_lets_the_last_administrator_set_up_another_app() {
        var code = make().getFirst();
        assertThat(reset("nobody@school.example")).startsWith("1 Nobody has joined");
        assertThat(reset(email.toUpperCase(Locale.ROOT))).startsWith("0 The code app is forgotten");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        assertThat(useRecoveryCode.use(administrator.id(), code))
                .isEqualTo(new UseRecoveryCode.Outcome.Wrong());
        assertThat(mails())
                .extracting(Message::subject)
                .containsExactly("Приложението Ви за кодове е нулирано");
        assertThat(history.of("person:" + administrator.id()).getLast())
                .returns("second-factor.reset", Event::what)
                .returns(null, Event::by);
        visitor.signIn(email, PASSWORD);
        assertThat(setUp()).isNotEqualTo(secret);
    }

    @Test
    void the_page_is_for_those_with_a_code_app() {
        var teacher = new Visitor(port);
        var tea = joined.joined("Tea" + UUID.randomUUID());
        teacher.signIn(people.get(tea.id()).email(), PASSWORD);
        assertThat(teacher.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(teacher.fillIn("/account", PAGE).statusCode()).isEqualTo(404);
        assertThat(withoutPhone().get(PAGE).statusCode()).isEqualTo(302);
    }

    private Visitor withoutPhone() {
        var other = new Visitor(port);
        other.signIn(email, PASSWORD);
        other.get("/second-factor");
        return other;
    }

    /** The first time no code is asked for: there are none to protect. */
    private List<String> make() {
        return codesOn(visitor.fillIn(PAGE, PAGE).body());
    }

    private String make(RecoveryCodes anew) {
        return anew.renew(administrator.id()).getFirst();
    }

    private HttpResponse<String> give(String page, String name, String code) {
        return visitor.fillIn(page.replaceAll("/app$", ""), page, name, code);
    }

    private static List<String> codesOn(String page) {
        return CODE.matcher(page).results().map((MatchResult it) -> it.group(1)).toList();
    }

    private List<UseRecoveryCode.Outcome> atOnce(int many, String code) {
        return AtOnce.all(
                Collections.nCopies(
                        many,
                        (Callable<UseRecoveryCode.Outcome>)
                                () -> useRecoveryCode.use(administrator.id(), code)));
    }

    private String reset(String address) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return fromTerminal.reset(address, out) + " " + said.toString(StandardCharsets.UTF_8);
    }

    private List<Message> mails() {
        return outbox.latest(100).stream()
                .map(Outbox.Entry::message)
                .filter(it -> it.to().equals(email))
                .toList();
    }

    private String setUp() {
        var found = SECRET.matcher(visitor.get("/second-factor").body());
        assertThat(found.find()).isTrue();
        var key = found.group(1).replace(" ", "");
        visitor.post("/second-factor", "code", codes.now(key));
        return key;
    }
}
