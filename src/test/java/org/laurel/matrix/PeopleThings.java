package org.laurel.matrix;

import org.laurel.demo.Cast;
import org.laurel.job.Troubles;
import org.laurel.mail.Outbox;
import org.laurel.people.Role.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Roles to give and to take, the own account, and links that came by mail. */
@Component
@Order(7)
class PeopleThings implements Things {

    private static final String NEWCOMER = "newcomer@demo.example";
    private static final String READER = "reader@demo.example";

    private final Outbox outbox;
    private final Troubles troubles;

    PeopleThings(Outbox outbox, Troubles troubles) {
        this.outbox = outbox;
        this.troubles = troubles;
    }

    @Override
    public void show(World world, Examples to) {
        roles(world, to);
        account(to);
        links(world, to);
        to.everywhere("language", "sv").everywhere("lang", "sv");
        troubles.report("rework", "a", "Something to look at.");
        to.form("/troubles/settlement", "kind", "rework", "subject", "a");
        to.everywhere("mail", outbox.latest(1).getFirst().id());
    }

    private static void roles(World world, Examples to) {
        to.everywhere("person", world.id("peter"));
        give(to, "an assessor", "sara@demo.example", Kind.ASSESSOR, World.ORGANISATION);
        give(to, "an officer", "sara@demo.example", Kind.NATIONAL_OFFICER, World.ORGANISATION);
        give(to, "oneself", Example.ME, Kind.ASSESSOR, World.ORGANISATION);
        for (var person : new String[] {"peter", "anna", "admin"}) {
            to.at("/roles/{person}", "of " + person, "person", world.id(person));
        }
        to.form(
                "/roles/{person}/removal",
                "role",
                Kind.ASSESSOR.key(),
                "organisation",
                World.ORGANISATION);
        to.form("/roles/{person}/second-factor", "organisation", World.ORGANISATION);
    }

    private static void give(Examples to, String name, String email, Kind kind, String for_) {
        to.sent("/roles", name, "email", email, "role", kind.key(), "organisation", for_);
    }

    private static void account(Examples to) {
        var password = Cast.read().password();
        to.form("/account", "name", "Somebody", "language", "en", "zone", "");
        to.form(
                "/account/password",
                "old-password",
                password,
                "new-password",
                "another bay tree in the garden");
        to.form("/language", "language", "en");
        to.form("/sign-in", "email", Example.ME, "password", password);
        to.form("/sign-in/links", "email", Example.ME);
        to.form("/second-factor", "code", "000000");
        to.form("/second-factor/recovery", "recovery-code", "none-of-them", "code", "none-of-them");
    }

    private static void links(World world, Examples to) {
        var visitor = world.visitor();
        visitor.fillIn("/sign-in", "/sign-in/links", "email", "elin@demo.example");
        visitor.fillIn("/join", "/sign-in/links", "email", NEWCOMER);
        visitor.fillIn("/newsletter", "/newsletter", "email", READER, "language", "en");
        var link = world.mailed("elin@demo.example", "/sign-in/links/");
        to.at("/sign-in/links/{token}", "", "token", link);
        to.at("/join/{token}", "", "token", world.mailed(NEWCOMER, "/join/"));
        to.form(
                "/join/{token}",
                "name",
                "New Comer",
                "language",
                "en",
                "password",
                "a tree of bay in the garden");
        to.at(
                "/newsletter/confirmations/{token}",
                "",
                "token",
                world.mailed(READER, "/newsletter/confirmations/"));
        to.form("/newsletter", "email", READER, "language", "en");
        to.everywhere("token", "of-nothing");
    }
}
