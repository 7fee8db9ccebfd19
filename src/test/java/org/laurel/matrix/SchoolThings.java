package org.laurel.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.laurel.kit.ConfirmAddress;
import org.laurel.kit.KitCast;
import org.laurel.kit.SendKit;
import org.laurel.label.LabelCode;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectCast;
import org.laurel.school.SchoolId;
import org.laurel.school.Staff;
import org.laurel.testing.LabelCast;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schools, who works and answers there, and the kit of one with a label. */
@Component
@Order(4)
class SchoolThings implements Things {

    private final LabelCast cast;
    private final Staff staff;
    private final ConfirmAddress confirmAddress;
    private final SendKit sendKit;
    private final JdbcClient db;

    SchoolThings(
            LabelCast cast,
            Staff staff,
            ConfirmAddress confirmAddress,
            SendKit sendKit,
            JdbcClient db) {
        this.cast = cast;
        this.staff = staff;
        this.confirmAddress = confirmAddress;
        this.sendKit = sendKit;
        this.db = db;
    }

    @Override
    public void show(World world, Examples to) {
        var school = world.schoolOf("elin");
        to.everywhere("school", school).everywhere("part", "deputy");
        to.form(
                "/schools/{school}/contacts",
                "part",
                "HEAD",
                "name",
                "Eva Ek",
                "email",
                "eva@school.example");
        for (var at : List.of("/country/heads/{school}", "/country/schools/{school}/merging")) {
            to.at(at, "", "school", school);
            to.at(at, "of an officer", "school", world.schoolOf("ulla"));
        }
        to.form("/country/heads/{school}/{part}", "name", "Eva Ek", "email", "eva@school.example");
        to.form(
                "/country/schools/{school}/merging",
                "into",
                cast.school("SE").toString(),
                "because",
                "They moved together.");
        teachers(to, world);
        kits(to, world);
    }

    /** Who waits to be validated: at Elin's school, at the officer's, and the officer herself. */
    private void teachers(Examples to, World world) {
        var stays =
                Map.of(
                        "a newcomer", waiting(cast.somebody("New").id(), world.schoolOf("elin")),
                        "an officer's colleague",
                                waiting(cast.somebody("New").id(), world.schoolOf("ulla")),
                        "an officer", waiting(world.id("ulla"), cast.school("SE")));
        for (var what : List.of("preview", "validations")) {
            stays.forEach((who, stay) -> to.sent("/country/teachers/" + what, who, "stay", stay));
        }
    }

    private String waiting(PersonId who, SchoolId at) {
        new ProjectCast(db).join(who, at);
        return staff.of(who).stream()
                .filter(it -> it.school().id().equals(at))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private void kits(Examples to, World world) {
        var sent = kit(world, "elin");
        sendKit.send(sent, LocalDate.of(2026, 6, 1), world.of("anna"));
        var confirmed = kit(world, "sara");
        to.at("/{language:[a-z][a-z]}/schools", "", "register", "SE", "code", "demo-bjorkang");
        to.at("/kits/{code}", "sent", "code", sent);
        to.at("/kits/{code}", "confirmed", "code", confirmed);
        to.form(
                "/kits/{code}/address",
                "recipient",
                "Office",
                "street",
                "Main street 1",
                "postcode",
                "12 34",
                "city",
                "Lund");
        to.form("/country/kits/sent", "kit", confirmed.value(), "on", "2026-06-01");
    }

    private LabelCode kit(World world, String teacher) {
        var label = new KitCast(db).label(world.schoolOf(teacher), KitCast.UNTIL);
        confirmAddress.confirm(label, KitCast.ADDRESS, world.of(teacher));
        return label;
    }
}
