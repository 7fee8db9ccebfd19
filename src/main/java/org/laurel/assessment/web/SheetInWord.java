package org.laurel.assessment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.SheetDraft;
import org.laurel.assessment.web.SheetPage.Choosing;
import org.laurel.language.Language;
import org.laurel.people.SignedIn;
import org.laurel.site.Choice;
import org.laurel.site.WritingBox;
import org.laurel.text.Direction;
import org.laurel.word.WordForm;
import org.laurel.word.WordForm.Asked;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/**
 * A score sheet as a Word document shows it: what the assessor writes, and nothing of what was
 * handed in, which is read on the page and needs not lie about on more computers.
 */
@Component
class SheetInWord {

    private final SheetReading reading;
    private final Applications applications;
    private final EditionFor editionFor;
    private final Words words;

    SheetInWord(
            SheetReading reading, Applications applications, EditionFor editionFor, Words words) {
        this.reading = reading;
        this.applications = applications;
        this.editionFor = editionFor;
        this.words = words;
    }

    Function<Language, WordForm> of(Assignment assignment, SignedIn assessor) {
        return language ->
                form(
                        assignment,
                        new SignedIn(assessor.id(), assessor.name(), language, assessor.roles()));
    }

    private WordForm form(Assignment assignment, SignedIn reader) {
        var task = assignment.task();
        var edition = editionFor.of(applications.get(task.application())).id();
        var page = reading.page(assignment, reader, List.of(), Map.of());
        var t = words.in(reader.language());
        var parts = new ArrayList<WordForm.Part>();
        if (!page.conditions().isEmpty()) {
            parts.add(conditions(page, t));
        }
        page.sections().forEach(it -> parts.add(criterion(it, t)));
        parts.add(
                new WordForm.Part(
                        t.say("assessment.sheet.scores"),
                        "",
                        List.of(
                                written(
                                        page.overall(),
                                        page.overall().label(),
                                        List.of(t.say("assessment.sheet.overall-hint"))))));
        return new WordForm(
                task.id().form(),
                edition.toString(),
                reader.id(),
                reader.language(),
                Direction.apart(page.project()) + " – " + t.say("assessment.sheet.title"),
                List.of(page.scheme(), t.say("word.document.edition", edition.inForceFrom())),
                parts);
    }

    private static WordForm.Part conditions(SheetPage page, Texts t) {
        var yesOrNo = new LinkedHashMap<String, String>();
        yesOrNo.put(SheetDraft.YES, t.say("site.form.yes"));
        yesOrNo.put(SheetDraft.NO, t.say("site.form.no"));
        return new WordForm.Part(
                t.say("assessment.sheet.conditions"),
                t.say("assessment.sheet.conditions-what"),
                page.conditions().stream()
                        .flatMap(
                                it ->
                                        Stream.of(
                                                chosen(
                                                        it.said(),
                                                        it.title(),
                                                        List.of(it.said().label()),
                                                        yesOrNo),
                                                remark(it.reason(), it.title())))
                        .toList());
    }

    private static WordForm.Part criterion(SheetPage.Section section, Texts t) {
        return new WordForm.Part(
                section.title(),
                section.minimum() == null ? "" : minimum(section.minimum(), t),
                section.parts().stream()
                        .flatMap(it -> it.scored().stream())
                        .flatMap(it -> Stream.of(points(it, t), remark(it.comment(), it.title())))
                        .toList());
    }

    /** The levels stand above the answer, which is a number: nobody writes a sentence again. */
    private static Asked points(SheetPage.Scored scored, Texts t) {
        var numbers = new LinkedHashMap<String, String>();
        var help = new ArrayList<String>();
        if (scored.minimum() != null) {
            help.add(minimum(scored.minimum(), t));
        }
        for (Choice level : scored.points().choices()) {
            help.add(level.label());
            numbers.put(level.value(), level.value());
        }
        return chosen(scored.points(), scored.title(), help, numbers);
    }

    private static String minimum(int points, Texts t) {
        return t.say("assessment.sheet.minimum", points);
    }

    private static Asked chosen(
            Choosing asked, String title, List<String> help, SequencedMap<String, String> choices) {
        return new Asked(asked.question(), title, help, choices, 0, asked.version(), asked.value());
    }

    private static Asked remark(WritingBox box, String about) {
        return written(box, box.label() + " – " + about, List.of());
    }

    private static Asked written(WritingBox box, String title, List<String> help) {
        return new Asked(
                box.question(),
                title,
                help,
                new LinkedHashMap<>(),
                0,
                Math.toIntExact(box.version()),
                box.text());
    }
}
