package org.laurel.matrix;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.laurel.application.ApplicationId;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.demo.Cast;
import org.laurel.demo.PlayTheStory;
import org.laurel.demo.SetTheScene;
import org.laurel.language.Language;
import org.laurel.mail.Outbox;
import org.laurel.people.Codes;
import org.laurel.people.Credentials;
import org.laurel.people.Passwords;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.school.LeaveSchool;
import org.laurel.school.SchoolId;
import org.laurel.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cast of the demo after its story, with the personas that it lacks, all of them signed in. */
@Component
public final class World {

    static final String ORGANISATION = "uhr";

    private final SetTheScene setTheScene;
    private final PlayTheStory playTheStory;
    private final People people;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Codes codes;
    private final LeaveSchool leaveSchool;
    private final Outbox outbox;
    private final ProjectCast staff;
    private final Clock clock;
    private final Cast cast = Cast.read();
    private final Map<String, PersonId> ids = new HashMap<>();
    private final Map<String, ProjectId> projects = new HashMap<>();
    private final Map<String, SchoolId> schools = new HashMap<>();
    private final Map<String, ApplicationId> applications = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private int port;

    World(
            SetTheScene setTheScene,
            PlayTheStory playTheStory,
            People people,
            Passwords passwords,
            Credentials credentials,
            Codes codes,
            LeaveSchool leaveSchool,
            Outbox outbox,
            JdbcClient db,
            Clock clock) {
        this.setTheScene = setTheScene;
        this.playTheStory = playTheStory;
        this.people = people;
        this.passwords = passwords;
        this.credentials = credentials;
        this.codes = codes;
        this.leaveSchool = leaveSchool;
        this.outbox = outbox;
        this.clock = clock;
        staff = new ProjectCast(db);
    }

    void prepare(int port) {
        this.port = port;
        schools.clear(); // the world before was another test's
        var stage = setTheScene.set();
        playTheStory.play(stage);
        ids.putAll(stage.people());
        projects.putAll(stage.projects());
        join("mona");
        staff.work(id("mona"), schoolOf("elin"));
        leaveSchool.leave(id("mona"), schoolOf("elin"));
        join("ulla", new Role(Kind.NATIONAL_OFFICER, ORGANISATION));
        staff.work(id("ulla"), schoolOf("sara"));
        schoolOf("ulla");
    }

    /** Somebody of the cast, with the roles held now. */
    SignedIn of(String key) {
        var person = people.get(id(key));
        return new SignedIn(
                person.id(), person.name(), person.language(), Set.copyOf(person.roles()));
    }

    PersonId id(String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    ProjectId project(String key) {
        return Objects.requireNonNull(projects.get(key), key);
    }

    /** Where somebody worked first. */
    SchoolId schoolOf(String key) {
        return schools.computeIfAbsent(key, it -> staff.schoolOf(id(it)));
    }

    /** Remembers an application by how it stands. */
    void apply(String state, ApplicationId application) {
        applications.put(state, application);
    }

    ApplicationId application(String state) {
        return Objects.requireNonNull(applications.get(state), state);
    }

    /** A row for each of some applications. */
    void show(Examples to, String beginning, String... states) {
        for (var state : states) {
            to.at(beginning, state, "id", application(state));
        }
    }

    /** The last part of a link in a mail that went to an address. */
    String mailed(String email, String before) {
        var link = Pattern.compile(Pattern.quote(before) + "([A-Za-z0-9_-]+)");
        return outbox.latest(10_000).stream()
                .filter(it -> it.message().to().equals(email))
                .flatMap(it -> link.matcher(it.message().text()).results())
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No mail with " + before));
    }

    /** Files that forms are sent with, by their names. */
    Map<String, byte[]> files() {
        return files;
    }

    /** What one persona is answered while everything is made ready. */
    HttpResponse<byte[]> ask(
            Persona persona, String method, String pattern, Map<String, String> things) {
        var example = new Example(new Address(pattern, method), "", things, List.of());
        try (var asking = new Asking(port, Map.of())) {
            return asking.send(example, guest(persona));
        }
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    List<Guest> guests() {
        return Arrays.stream(Persona.values()).map(this::guest).toList();
    }

    private Guest guest(Persona persona) {
        var visitor = visitor();
        if (persona == Persona.STRANGER) {
            visitor.get("/sign-in");
            return new Guest(
                    persona, "stranger@demo.example", "", visitor.session(), visitor.token());
        }
        var email = Cast.email(persona.key());
        visitor.signIn(email, cast.password());
        if (credentials.secondFactorSecret(id(persona.key())).isPresent()) {
            visitor.fillIn(
                    "/second-factor", "/second-factor", "code", codes.now(cast.secondFactor()));
        }
        visitor.get("/account");
        return new Guest(
                persona, email, id(persona.key()).toString(), visitor.session(), visitor.token());
    }

    private void join(String key, Role... roles) {
        var id = new PersonId(TimeOrderedId.next(clock));
        var person = new Person(id, Cast.email(key), key, Language.SV, false, Set.of());
        people.add(person, passwords.hash(cast.password()), clock.instant());
        for (var role : roles) {
            people.grant(id, role, null, clock.instant());
            credentials.setUpSecondFactor(id, cast.secondFactor());
        }
        ids.put(key, id);
    }
}
