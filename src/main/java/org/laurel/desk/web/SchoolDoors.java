package org.laurel.desk.web;

import java.util.List;
import org.laurel.desk.web.DeskPage.Item;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.laurel.school.Staff;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** Leads confirmed teachers to what their schools may apply for. */
@Component
class SchoolDoors {

    private final Staff staff;
    private final Editions editions;

    SchoolDoors(Staff staff, Editions editions) {
        this.staff = staff;
        this.editions = editions;
    }

    List<Item> of(SignedIn teacher, Texts t) {
        var offered =
                editions.schemes().stream()
                        .map(it -> editions.all(it).getLast())
                        .filter(it -> it.holder() == Edition.Holder.SCHOOL)
                        .toList();
        return staff.of(teacher.id()).stream()
                .filter(it -> it.validatedAt().isPresent())
                .flatMap(
                        stay ->
                                offered.stream()
                                        .map(
                                                it ->
                                                        new Item(
                                                                t.say(
                                                                        "desk.teacher.school-label",
                                                                        name(it, t)),
                                                                stay.school().name(),
                                                                "/schools/%s/labels/%s"
                                                                        .formatted(
                                                                                stay.school().id(),
                                                                                it.id().scheme()))))
                .toList();
    }

    private static String name(Edition edition, Texts t) {
        return edition.words(t.language(), null).say("name");
    }
}
