package org.laurel.project.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.laurel.country.Countries;
import org.laurel.project.InsideProject;
import org.laurel.project.KeyCompetence;
import org.laurel.project.Member;
import org.laurel.project.Project;
import org.laurel.site.Fact;
import org.laurel.text.Direction;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** Puts what is known of a project into the reader's words. */
@Component
class Descriptions {

    private final Countries countries;

    Descriptions(Countries countries) {
        this.countries = countries;
    }

    List<Fact> facts(Project project, Texts t) {
        var it = project.description();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(t.say("project.facts.code"), project.code()));
        facts.add(
                new Fact(
                        t.say("project.facts.dates"),
                        t.say("project.facts.from-to", it.startsOn(), it.endsOn())));
        if (project instanceof Project.Closed closed) {
            facts.add(new Fact(t.say("project.facts.closed"), t.day(closed.closedOn())));
        }
        var languages =
                it.languages().stream()
                        .map(code -> ProjectChoices.languageName(code, t.language()))
                        .collect(Collectors.joining(", "));
        var competences =
                Arrays.stream(KeyCompetence.values())
                        .filter(it.keyCompetences()::contains)
                        .map(competence -> t.say("project.competence." + competence.key()))
                        .collect(Collectors.joining("\n"));
        var ages = it.ages();
        addSaid(facts, t.say("project.facts.languages"), languages);
        addSaid(
                facts,
                t.say("project.facts.subjects"),
                Direction.list(it.subjects().toArray(String[]::new)));
        addSaid(
                facts,
                t.say("project.facts.topics"),
                Direction.list(it.topics().toArray(String[]::new)));
        addSaid(facts, t.say("project.facts.competences"), competences);
        addSaid(
                facts,
                t.say("project.facts.ages"),
                ages == null
                        ? ""
                        : t.say("project.facts.ages-from-to", ages.youngest(), ages.oldest()));
        return facts;
    }

    List<MemberRow> members(InsideProject inside, Texts t) {
        return inside.members().stream().map(it -> row(it, t)).toList();
    }

    private MemberRow row(Member member, Texts t) {
        var country = countries.name(member.country(), t.language());
        var school = member.schoolName();
        return new MemberRow(
                member.name(),
                t.say("project.part." + member.part().key()),
                school == null ? country : Direction.list(school, country),
                !member.here());
    }

    private static void addSaid(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }
}
