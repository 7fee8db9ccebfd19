package org.laurel.testing;

import org.laurel.people.Codes;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs somebody of {@link PeopleForTests} in, with a code where the role asks for one. */
@Component
public class Visitors {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private final People people;
    private final Codes codes;
    private final JdbcClient db;

    Visitors(People people, Codes codes, JdbcClient db) {
        this.people = people;
        this.codes = codes;
        this.db = db;
    }

    public Visitor signedIn(SignedIn who, int port) {
        var person = people.get(who.id());
        var visitor = new Visitor(port);
        visitor.signIn(person.email(), PeopleForTests.PASSWORD);
        if (person.roles().stream().anyMatch(it -> it.kind().asksForSecondFactor())) {
            giveCode(who, visitor);
        }
        return visitor;
    }

    /** A code works once, and the clock of a test stands still. */
    private void giveCode(SignedIn who, Visitor visitor) {
        db.sql(
                        """
                        update people.person set second_factor_secret = :secret, second_factor_step = null
                        where id = :id
                        """)
                .param("secret", SECRET)
                .param("id", who.id().value())
                .update();
        visitor.fillIn("/second-factor", "/second-factor", "code", codes.now(SECRET));
    }
}
