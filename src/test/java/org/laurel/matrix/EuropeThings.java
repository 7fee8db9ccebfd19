package org.laurel.matrix;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.laurel.calendar.Europe;
import org.laurel.language.Language;
import org.laurel.membership.Wording;
import org.laurel.membership.WriteMailing;
import org.laurel.preselection.GrantException;
import org.laurel.preselection.PrepareRun;
import org.laurel.round.EuropeanRound;
import org.laurel.round.OpenEuropeanRound;
import org.laurel.round.OpenRound;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Editions;
import org.laurel.scheme.Windows;
import org.laurel.testing.LabelCast;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A round of all of Europe and what is done around it, and one of a single country. */
@Component
@Order(5)
class EuropeThings implements Things {

    private static final String OF_SCHOOLS = "school-label";
    private static final LocalDate ON = LocalDate.of(2026, 5, 20);

    /** Of Bulgaria; the applications of Sweden are taken all year. */
    private static final String PLANS_ROUNDS = "hrdc";

    private final Editions editions;
    private final OpenEuropeanRound openEuropean;
    private final OpenRound openRound;
    private final PrepareRun prepareRun;
    private final GrantException grantException;
    private final WriteMailing writeMailing;

    EuropeThings(
            Editions editions,
            OpenEuropeanRound openEuropean,
            OpenRound openRound,
            PrepareRun prepareRun,
            GrantException grantException,
            WriteMailing writeMailing) {
        this.editions = editions;
        this.openEuropean = openEuropean;
        this.openRound = openRound;
        this.prepareRun = prepareRun;
        this.grantException = grantException;
        this.writeMailing = writeMailing;
    }

    @Override
    public void show(World world, Examples to) {
        var round = european(world);
        var run = run(world, ON);
        to.everywhere("round", round.id().value()).everywhere("run", run);
        to.at(
                "/preselection/comparison",
                "",
                Example.QUERY,
                "before=%s&after=%s".formatted(run, run(world, ON.plusDays(1))));
        to.at("/publications/{id}", "", "id", round.id().value());
        to.form("/preselection/rounds/{round}/runs", "on", "2026-05-22");
        to.at("/preselection/{scheme}", "", "scheme", OF_SCHOOLS);
        to.form("/preselection/{scheme}/opening/suggestion", dates("2028-2029"));
        to.form("/preselection/{scheme}/opening", dates("2028-2029"));
        to.at("/{language:[a-z][a-z]}/labels/{scheme}", "", "scheme", OF_SCHOOLS);
        to.everywhere("years", "2018-2019").everywhere("organisation", World.ORGANISATION);
        to.form("/rounds/{organisation}/european/{round}/deadline", "until", "2027-02-01T12:00");
        schools(world, to, round);
        national(world, to);
        mailing(world, to);
    }

    private Object run(World world, LocalDate on) {
        var wanted = new PrepareRun.Wanted(OF_SCHOOLS, on, "2026-2027", null);
        var outcome = prepareRun.prepare(wanted, world.id("claire"));
        return ((PrepareRun.Outcome.Prepared) outcome).run().id();
    }

    private EuropeanRound european(World world) {
        var edition = editions.inForce(OF_SCHOOLS, null, ON).orElseThrow();
        var wanted =
                new OpenEuropeanRound.Wanted(
                        edition,
                        "2026-2027",
                        ON.atStartOfDay(),
                        ON.atStartOfDay(),
                        ON.plusYears(1).atStartOfDay(),
                        Europe.ZONE,
                        ON.plusDays(60),
                        ON.plusYears(1),
                        CutOffs.NONE);
        return ((OpenEuropeanRound.Outcome.Opened) openEuropean.open(wanted, world.id("claire")))
                .round();
    }

    private static String[] dates(String key) {
        return new String[] {
            "key", key,
            "announced", "2027-09-01T09:00",
            "opens", "2027-09-02T09:00",
            "deadline", "2028-01-10T12:00",
            "zone", "Europe/Brussels",
            "screening", "2027-10-01",
            "published", "2028-04-01"
        };
    }

    private void schools(World world, Examples to, EuropeanRound round) {
        var requirement = "labelled-project";
        for (var school : List.of("elin", "sara")) {
            grantException.grant(
                    round.id(), world.schoolOf(school), requirement, "So", world.of("anna"));
        }
        var at = "/country/schools/{school}/labels/{scheme}";
        to.everywhere("requirement", requirement);
        to.at("/schools/{school}", "", "scheme", OF_SCHOOLS);
        to.at(at, "", "scheme", OF_SCHOOLS);
        to.at(at, "of an officer", "scheme", OF_SCHOOLS, "school", world.schoolOf("ulla"));
        to.form(
                at + "/corrections",
                "fact",
                "active-teachers",
                "value",
                "3",
                "because",
                "They told us.");
        to.form(
                at + "/exceptions",
                "requirement",
                "enough-active-teachers",
                "why",
                "They told us.");
        to.form(at + "/exceptions/{requirement}/withdrawal", "because", "They told us.");
    }

    private void national(World world, Examples to) {
        var opened =
                openRound.open(
                        new OpenRound.Wanted(
                                LabelCast.SCHEME,
                                PLANS_ROUNDS,
                                "2028",
                                LocalDateTime.of(2028, 1, 1, 0, 0),
                                LocalDateTime.of(2028, 6, 1, 0, 0),
                                Windows.Late.NEXT_ROUND,
                                null),
                        world.id("petya"));
        var round = ((OpenRound.Outcome.Opened) opened).round();
        to.at("/rounds/{organisation}/{scheme}", "", "organisation", PLANS_ROUNDS);
        to.at(
                "/rounds/{organisation}/{scheme}/{id}",
                "",
                "organisation",
                PLANS_ROUNDS,
                "id",
                round.id().value());
        to.form("/rounds/{organisation}/{scheme}/{id}/extension", "until", "2028-06-20T12:00");
        to.form(
                "/rounds/{organisation}/{scheme}/opening",
                "name",
                "2029",
                "opens",
                "2029-01-01T00:00",
                "deadline",
                "2029-06-01T00:00");
    }

    private void mailing(World world, Examples to) {
        var words = Map.of(Language.EN, new Wording.Words("Course", "Welcome"));
        var draft =
                ((WriteMailing.Outcome.Written)
                                writeMailing.write(null, null, words, world.id("claire")))
                        .mailing();
        to.everywhere("mailing", draft.id());
        var typed = new String[] {"subject-en", "Course", "text-en", "Welcome"};
        to.form("/membership/mailings", typed);
        to.form("/membership/mailings/{mailing}", typed);
    }
}
