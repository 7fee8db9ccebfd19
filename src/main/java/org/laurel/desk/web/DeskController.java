package org.laurel.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.desk.DeskPermissions;
import org.laurel.desk.Waiting;
import org.laurel.desk.web.DeskPage.Action;
import org.laurel.desk.web.DeskPage.AssessorPart;
import org.laurel.desk.web.DeskPage.TeacherPart;
import org.laurel.people.Presence;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after signing in. */
@Controller
class DeskController {

    private final DeskPermissions permissions;
    private final TeacherDesk teachers;
    private final OfficeDesk offices;
    private final Waiting waiting;
    private final Words words;
    private final Clock clock;

    DeskController(
            DeskPermissions permissions,
            TeacherDesk teachers,
            OfficeDesk offices,
            Waiting waiting,
            Words words,
            Clock clock) {
        this.permissions = permissions;
        this.teachers = teachers;
        this.offices = offices;
        this.waiting = waiting;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/desk")
    ModelAndView show(Presence reader) {
        var who = reader.who();
        var t = words.in(who.language());
        var ofOffices = offices.of(who, t);
        var asAssessor = who.is(Kind.ASSESSOR) ? assessor(reader, t) : null;
        var asTeacher = teachers.of(who, t);
        var teacher = permissions.onlyInOffice(who) && asTeacher.empty() ? null : asTeacher;
        var main =
                Stream.of(
                                ofOffices.stream().flatMap(it -> it.next().stream()),
                                next(asAssessor, t).stream(),
                                next(teacher).stream(),
                                next(who, t).stream())
                        .flatMap(it -> it)
                        .findFirst();
        var countries =
                permissions.mayCountAllCountries(who)
                        ? offices.countries(who)
                        : List.<DeskPage.CountryRow>of();
        return Page.of("desk/desk", new DeskPage(main, teacher, asAssessor, ofOffices, countries));
    }

    private AssessorPart assessor(Presence reader, Texts t) {
        var today = LocalDate.ofInstant(clock.instant(), reader.zone());
        var promises = waiting.promises(reader.who().id());
        return new AssessorPart(
                promises.size(),
                (int) promises.stream().filter(it -> it.isBefore(today)).count(),
                promises.isEmpty() ? "" : t.day(promises.getFirst()));
    }

    private static Optional<Action> next(@Nullable TeacherPart teacher) {
        return teacher == null ? Optional.empty() : teacher.next();
    }

    private static Optional<Action> next(@Nullable AssessorPart assessor, Texts t) {
        return assessor == null || assessor.open() == 0
                ? Optional.empty()
                : Optional.of(new Action(t.say("desk.assessor.go-on"), "/assignments"));
    }

    private static Optional<Action> next(SignedIn who, Texts t) {
        if (who.is(Kind.NATIONAL_OFFICER)) {
            return Optional.of(new Action(t.say("desk.office.see-all"), "/country/applications"));
        }
        return who.is(Kind.ADMINISTRATOR)
                ? Optional.of(new Action(t.say("desk.administrator.roles"), "/roles"))
                : Optional.empty();
    }
}
