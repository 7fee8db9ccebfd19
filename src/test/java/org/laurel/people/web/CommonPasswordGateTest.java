package org.laurel.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laurel.people.Credentials;
import org.laurel.people.Passwords;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passwords that were chosen before the list of common ones came are changed at the sign-in. */
@LaurelTest
class CommonPasswordGateTest {

    private static final String COMMON = "qwertyuiop";
    private static final String FIT = "тиха бяла нощ";
    private static final String ASKED = "Many people have the password you signed in with";

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired People people;
    @Autowired Credentials credentials;
    @Autowired Passwords passwords;

    @Test
    void a_teacher_is_led_to_choose_another_once_and_may_go_on() {
        var visitor = signedIn(cast.teacher("SE"), COMMON);
        assertThat(visitor.get("/desk").headers().firstValue("Location")).contains("/account");
        assertThat(visitor.get("/account").body()).contains(ASKED);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        change(visitor);
        assertThat(visitor.get("/account").body()).doesNotContain(ASKED);
    }

    @Test
    void who_has_a_role_goes_nowhere_else_until_it_is_changed() {
        var assessor = cast.somebody("Assessor", new Role(Kind.ASSESSOR, cast.organisation("BG")));
        var visitor = signedIn(assessor, COMMON);
        for (var page : new String[] {"/desk", "/assignments", "/desk"}) {
            assertThat(visitor.get(page).headers().firstValue("Location")).contains("/account");
        }
        assertThat(visitor.get("/en/labels").statusCode()).as("open to all").isEqualTo(200);
        change(visitor);
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        assertThat(signedIn(assessor, FIT).get("/desk").statusCode()).isEqualTo(200);
    }

    private Visitor signedIn(SignedIn person, String password) {
        credentials.setPassword(person.id(), passwords.hash(password));
        var visitor = new Visitor(port);
        visitor.signIn(people.get(person.id()).email(), password);
        return visitor;
    }

    private static void change(Visitor visitor) {
        visitor.get("/account");
        var changed =
                visitor.post("/account/password", "old-password", COMMON, "new-password", FIT);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("Your password is changed");
    }
}
