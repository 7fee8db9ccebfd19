package org.laurel.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.country.CountryCode;
import org.laurel.demo.Cast.Project;
import org.laurel.label.LabelsInBulk;
import org.laurel.people.Credentials;
import org.laurel.people.Passwords;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.people.RecoveryCodes;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.AcceptInvitation;
import org.laurel.project.ChangePages;
import org.laurel.project.Description;
import org.laurel.project.FoundProject;
import org.laurel.project.Invitations;
import org.laurel.project.InviteMember;
import org.laurel.project.Part;
import org.laurel.project.ProjectId;
import org.laurel.project.WorkPage;
import org.laurel.project.WorkPageId;
import org.laurel.school.JoinSchool;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.school.Staff;
import org.laurel.school.ValidateTeacher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the cast on the stage: everybody joins, is validated, and founds their projects. */
@Service
public class SetTheScene {

    /** Who and what stands on the stage, by the names of {@code cast.yaml}. */
    public record Stage(Map<String, PersonId> people, Map<String, ProjectId> projects) {}

    private final People people;
    private final Passwords passwords;
    private final Credentials credentials;
    private final RecoveryCodes recoveryCodes;
    private final Schools schools;
    private final Staff staff;
    private final JoinSchool joinSchool;
    private final ValidateTeacher validateTeacher;
    private final FoundProject foundProject;
    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final InviteMember inviteMember;
    private final ChangePages changePages;
    private final LabelsInBulk labels;
    private final Clock clock;

    SetTheScene(
            People people,
            Passwords passwords,
            Credentials credentials,
            RecoveryCodes recoveryCodes,
            Schools schools,
            Staff staff,
            JoinSchool joinSchool,
            ValidateTeacher validateTeacher,
            FoundProject foundProject,
            Invitations invitations,
            AcceptInvitation acceptInvitation,
            InviteMember inviteMember,
            ChangePages changePages,
            LabelsInBulk labels,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.credentials = credentials;
        this.recoveryCodes = recoveryCodes;
        this.schools = schools;
        this.staff = staff;
        this.joinSchool = joinSchool;
        this.validateTeacher = validateTeacher;
        this.foundProject = foundProject;
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.inviteMember = inviteMember;
        this.changePages = changePages;
        this.labels = labels;
        this.clock = clock;
    }

    @Transactional
    public Stage set() {
        var cast = Cast.read();
        var schoolIds = new HashMap<String, SchoolId>();
        cast.schools().forEach((key, school) -> schoolIds.put(key, add(key, school)));
        var hash = passwords.hash(cast.password());
        var personIds = new HashMap<String, PersonId>();
        cast.people().forEach((key, person) -> personIds.put(key, add(key, person, cast, hash)));
        cast.people()
                .forEach(
                        (key, person) ->
                                work(personIds.get(key), person.school(), cast, schoolIds));
        var projectIds = new HashMap<String, ProjectId>();
        cast.projects().forEach((key, project) -> projectIds.put(key, found(project, personIds)));
        cast.schoolLabels().values().forEach(it -> label(it, schoolIds));
        return new Stage(Map.copyOf(personIds), Map.copyOf(projectIds));
    }

    private SchoolId add(String key, Cast.School it) {
        var id = new SchoolId(TimeOrderedId.next(clock));
        schools.add(
                new School(
                        id,
                        "demo-" + key,
                        it.name(),
                        it.city(),
                        new CountryCode(it.country()),
                        it.organisation(),
                        it.registered() == null ? today().minusYears(4) : it.registered()));
        return id;
    }

    private void label(Cast.SchoolLabels cohort, Map<String, SchoolId> schoolIds) {
        var labelled =
                cohort.schools().stream()
                        .map(it -> schools.get(Objects.requireNonNull(schoolIds.get(it), it)))
                        .toList();
        labels.addSchools(
                labelled.stream()
                        .map(
                                it ->
                                        new LabelsInBulk.OfSchool(
                                                cohort.edition(),
                                                it,
                                                cohort.awarded(),
                                                cohort.from(),
                                                cohort.until())),
                cohort.from().toEpochDay());
    }

    private PersonId add(String key, Cast.Person it, Cast cast, String hash) {
        var id = new PersonId(TimeOrderedId.next(clock));
        var now = clock.instant();
        people.add(
                new Person(id, Cast.email(key), it.name(), it.language(), false, Set.of()),
                hash,
                now);
        grant(id, Kind.ASSESSOR, it.assessor());
        grant(id, Kind.NATIONAL_OFFICER, it.officer());
        grant(id, Kind.CENTRAL_OFFICER, it.central() ? "" : null);
        grant(id, Kind.ADMINISTRATOR, it.administrator() ? "" : null);
        if (it.needsCode()) {
            credentials.setUpSecondFactor(id, cast.secondFactor());
            recoveryCodes.renew(id); // as after setting up the app
        }
        return id;
    }

    private void grant(PersonId id, Kind kind, @Nullable String organisation) {
        if (organisation != null) {
            people.grant(id, new Role(kind, organisation), null, clock.instant());
        }
    }

    private void work(
            @Nullable PersonId id,
            @Nullable String school,
            Cast cast,
            Map<String, SchoolId> schoolIds) {
        if (id == null || school == null) {
            return;
        }
        var at = schoolIds.get(school);
        var organisation = cast.schools().get(school);
        if (at == null || organisation == null) {
            throw new IllegalStateException("No such school in the cast: " + school);
        }
        joinSchool.join(id, at);
        var officer =
                new SignedIn(
                        new PersonId(TimeOrderedId.next(clock)),
                        "",
                        org.laurel.language.Language.EN,
                        Set.of(new Role(Kind.NATIONAL_OFFICER, organisation.organisation())));
        staff.of(id).forEach(stay -> validateTeacher.validate(officer, stay.id()));
    }

    private ProjectId found(Project it, Map<String, PersonId> personIds) {
        var first = person(personIds, it.founders().getFirst());
        var description =
                new Description(
                        it.title(),
                        it.text(),
                        today().plusDays(it.started()),
                        today().plusDays(it.ends()),
                        List.of("en"),
                        List.of(),
                        List.of(),
                        Set.of(),
                        null);
        var outcome =
                foundProject.found(first, null, description, Cast.email(it.founders().getLast()));
        if (!(outcome instanceof FoundProject.Outcome.Waiting(var project))) {
            throw new IllegalStateException(it.title() + ": " + outcome);
        }
        accept(person(personIds, it.founders().getLast()));
        for (var member : it.members()) {
            inviteMember.invite(project.id(), first, Part.PARTNER, Cast.email(member));
            inviteMember.invite(project.id(), first, Part.COLLEAGUE, Cast.email(member));
            accept(person(personIds, member));
        }
        changePages.change(
                project.id(),
                first,
                new ChangePages.Change.Put(
                        new WorkPage(
                                new WorkPageId(TimeOrderedId.next(clock)),
                                it.title(),
                                it.address(),
                                WorkPage.Openness.EVERYBODY,
                                "")));
        return project.id();
    }

    private void accept(PersonId who) {
        invitations.waitingFor(who).forEach(it -> acceptInvitation.accept(it.id(), who, null));
    }

    private static PersonId person(Map<String, PersonId> personIds, String key) {
        var id = personIds.get(key);
        if (id == null) {
            throw new IllegalStateException("Nobody in the cast is called " + key);
        }
        return id;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }
}
