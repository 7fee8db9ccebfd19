package org.laurel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.assessment.AssignAssessor;
import org.laurel.calendar.Europe;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.evidence.Evidence;
import org.laurel.kit.KitCast;
import org.laurel.label.Labels;
import org.laurel.language.Language;
import org.laurel.membership.Wording;
import org.laurel.membership.WriteMailing;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.preselection.GrantException;
import org.laurel.preselection.PrepareRun;
import org.laurel.round.OpenEuropeanRound;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Editions;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Real things for the variables of addresses: Elin's submitted application, Lars's assignment. */
@Component
public class MatrixExamples {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    private static final String OF_SCHOOLS = "school-label";
    private static final String NOTHING = new UUID(0, 1).toString();

    private final Applications applications;
    private final AssignAssessor assignAssessor;
    private final Evidence evidence;
    private final Labels labels;
    private final WriteMailing writeMailing;
    private final JdbcClient db;
    private final Staff staff;
    private final Editions editions;
    private final OpenEuropeanRound openRound;
    private final PrepareRun prepareRun;
    private final GrantException grantException;
    private final Map<String, String> values = new LinkedHashMap<>();

    MatrixExamples(
            Applications applications,
            AssignAssessor assignAssessor,
            Evidence evidence,
            Labels labels,
            WriteMailing writeMailing,
            JdbcClient db,
            Staff staff,
            Editions editions,
            OpenEuropeanRound openRound,
            PrepareRun prepareRun,
            GrantException grantException) {
        this.applications = applications;
        this.assignAssessor = assignAssessor;
        this.evidence = evidence;
        this.labels = labels;
        this.writeMailing = writeMailing;
        this.db = db;
        this.staff = staff;
        this.editions = editions;
        this.openRound = openRound;
        this.prepareRun = prepareRun;
        this.grantException = grantException;
    }

    void prepare(Stage stage) {
        var elin = person(stage, "elin");
        var maria = person(stage, "maria");
        var application = first(applications.of(elin)).id();
        var assigned =
                assignAssessor.assign(application, person(stage, "lars"), person(stage, "anna"));
        if (!(assigned instanceof AssignAssessor.Outcome.Assigned(var assignment))) {
            throw new IllegalStateException("Nobody was assigned: " + assigned);
        }
        var awarded = first(applications.of(maria)).id();
        values.put("/applications/{id}", application.toString());
        values.put("/country/applications/{id}", application.toString());
        values.put("/forms/{id}", application.toString());
        values.put("/assignments/{id}", assignment.toString());
        values.put(
                "/country/applications/{id}/assignments/{assignment}", assignment.toString());
        values.put("/evidence/{id}", first(evidence.of(application.form())).id().toString());
        values.put("{project}", "" + stage.projects().get("numbers"));
        values.put("{scheme}", "national-quality-label");
        values.put("/{language:[a-z][a-z]}/labels/{scheme}", "school-label");
        values.put("{years}", "2018-2019");
        values.put("{organisation}", "uhr");
        values.put("{question}", "collaboration");
        values.put("/applications/{id}/answers/{question}", "my-own-contribution");
        values.put("/assignments/{id}/answers/{question}", "condition.contributed");
        values.put("{step}", "collaboration");
        values.put("{language}", "sv");
        values.put("{lang}", "sv");
        values.put(
                "{code}",
                labels.of(new ApplicationId(awarded.value())).orElseThrow().code().value());
        values.put(
                "{typed}",
                labels.of(new ApplicationId(awarded.value())).orElseThrow().code().value());
        values.put("{school}", first(staff.of(elin)).school().id().toString());
        values.put("{person}", elin.toString());
        values.put("{part}", "deputy");
        var officer = Set.of(new Role(Kind.NATIONAL_OFFICER, "uhr"));
        preselection(
                person(stage, "claire"),
                new SignedIn(person(stage, "anna"), "Anna", Language.SV, officer));
        membership(first(staff.of(elin)).school(), person(stage, "claire"));
    }

    private void membership(School school, PersonId claire) {
        var label = new KitCast(db).label(school.id(), KitCast.UNTIL);
        values.put("/kits/{code}", label.value());
        var words = Map.of(Language.EN, new Wording.Words("Course", "Welcome"));
        if (writeMailing.write(null, null, words, claire)
                instanceof WriteMailing.Outcome.Written(var draft)) {
            values.put("{mailing}", draft.id().toString());
        }
    }

    private void preselection(PersonId claire, SignedIn anna) {
        var on = LocalDate.of(2026, 5, 20);
        var edition = editions.inForce(OF_SCHOOLS, null, on).orElseThrow();
        var opened =
                openRound.open(
                        new OpenEuropeanRound.Wanted(
                                edition,
                                "2026-2027",
                                on.atStartOfDay(),
                                on.atStartOfDay(),
                                on.plusYears(1).atStartOfDay(),
                                Europe.ZONE,
                                on.plusDays(60),
                                on.plusYears(1),
                                CutOffs.NONE),
                        claire);
        if (opened instanceof OpenEuropeanRound.Outcome.Opened(var round)) {
            var id = round.id().value().toString();
            values.put("/publications/{id}", id);
            values.put("/preselection/rounds/{round}", id);
            values.put("/announcements/{round}", id);
            values.put("/rounds/{organisation}/european/{round}", id);
            var school = new SchoolId(UUID.fromString(values.getOrDefault("{school}", NOTHING)));
            grantException.grant(round.id(), school, "labelled-project", "So", anna);
            values.put("{requirement}", "labelled-project");
        }
        var wanted = new PrepareRun.Wanted(OF_SCHOOLS, on, "2026-2027", null);
        if (prepareRun.prepare(wanted, claire) instanceof PrepareRun.Outcome.Prepared(var run)) {
            values.put("/preselection/runs/{run}", run.id().toString());
        }
        values.put("/preselection/{scheme}", OF_SCHOOLS);
        for (var address : List.of("/schools/{school}", "/country/schools/{school}")) {
            values.put(address + "/labels/{scheme}", OF_SCHOOLS);
        }
    }

    /** An address with real things in it; what is not known by name stands for nothing. */
    String fill(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(
                        it -> {
                            var upTo = pattern.substring(0, it.start()) + "{" + it.group(1) + "}";
                            return values.getOrDefault(
                                    upTo, values.getOrDefault("{" + it.group(1) + "}", NOTHING));
                        })
                .replace("/schools/" + values.get("{code}"), "/schools/demo-bjorkang");
    }

    /** What is sent to an address that asks for something. */
    String[] form(String pattern) {
        return switch (pattern) {
            case "/country/applications/{id}/assignments" ->
                    new String[] {"assessor", values.getOrDefault("{person}", NOTHING)};
            case "/country/applications/{id}/agreement" -> new String[] {"agreement", "We agree."};
            case "/country/applications/{id}/decision" ->
                    new String[] {"category", "refuse", "because", "So"};
            case "/country/applications/{id}/reopening" -> new String[] {"why", ""};
            case "/preselection/rounds/{round}/runs" -> new String[] {"on", ""};
            case "/country/applications/{id}/return" -> new String[] {"overall", "Improve it."};
            case "/assignments/{id}/recusal" -> new String[] {"because", ""};
            case "/forms/{id}/links" ->
                    new String[] {
                        "link-address", "https://a.example", "link-title", "", "back", "/desk"
                    };
            default -> new String[0];
        };
    }

    private static PersonId person(Stage stage, String key) {
        var id = stage.people().get(key);
        if (id == null) {
            throw new IllegalStateException("Nobody on the stage is called " + key);
        }
        return id;
    }

    private static <T> T first(List<T> list) {
        return list.getFirst();
    }
}
