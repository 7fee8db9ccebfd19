package org.laurel.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.laurel.desk.web.DeskPage.Item;
import org.laurel.kit.Kit;
import org.laurel.kit.Kits;
import org.laurel.kit.Today;
import org.laurel.label.Label;
import org.laurel.membership.Membership;
import org.laurel.membership.Memberships;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Editions;
import org.laurel.school.School;
import org.laurel.school.Staff;
import org.laurel.school.Stay;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** Leads confirmed teachers to the label their school holds, and to its kit where it waits. */
@Component
class HeldLabels {

    private final Staff staff;
    private final Memberships memberships;
    private final Kits kits;
    private final Today today;
    private final Editions editions;

    HeldLabels(Staff staff, Memberships memberships, Kits kits, Today today, Editions editions) {
        this.staff = staff;
        this.memberships = memberships;
        this.kits = kits;
        this.today = today;
        this.editions = editions;
    }

    List<Item> of(SignedIn teacher, Texts t) {
        return schools(teacher)
                .flatMap(
                        school ->
                                memberships.of(school).label().stream()
                                        .map(it -> item(it, school, t)))
                .toList();
    }

    List<Item> waiting(SignedIn teacher, Texts t) {
        return schools(teacher)
                .flatMap(it -> kits.of(it.id(), today.in(it.country())).stream())
                .flatMap(it -> waiting(it, t).stream())
                .toList();
    }

    private Stream<School> schools(SignedIn teacher) {
        return staff.of(teacher.id()).stream()
                .filter(it -> it.validatedAt().isPresent())
                .map(Stay::school);
    }

    private Item item(Label label, School school, Texts t) {
        var name =
                editions.get(label.edition())
                        .words(t.language(), label.country().value())
                        .say("name");
        return new Item(
                t.say("desk.teacher.held", name),
                t.say("desk.teacher.held-what", school.name(), Membership.until(label)),
                "/schools/" + school.id() + "/membership");
    }

    private static Optional<Item> waiting(Kit kit, Texts t) {
        var address = "/kits/" + kit.about().label();
        return switch (kit) {
            case Kit.Awaited it ->
                    Optional.of(
                            new Item(
                                    t.say("desk.teacher.kit-awaited"), it.about().name(), address));
            case Kit.Sent it ->
                    Optional.of(
                            new Item(t.say("desk.teacher.kit-sent"), it.about().name(), address));
            case Kit.Confirmed _, Kit.Received _ -> Optional.empty();
        };
    }
}
