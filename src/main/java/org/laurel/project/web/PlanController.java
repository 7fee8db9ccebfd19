package org.laurel.project.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.project.Checklists;
import org.laurel.project.InsideProject;
import org.laurel.project.LineKey;
import org.laurel.project.NoteLine;
import org.laurel.project.NoteLine.Outcome;
import org.laurel.project.PlanLine;
import org.laurel.project.Plans;
import org.laurel.project.TickLine;
import org.laurel.project.web.PlanPage.Line;
import org.laurel.scheme.Edition;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The criteria of a label as a checklist to plan with. */
@Controller
@RequestMapping("/projects/{project}/plan")
class PlanController {

    /** A note that was not kept: what was typed, and why. */
    private record Unkept(String note, String why) {}

    private final ProjectDoors doors;
    private final Checklists checklists;
    private final Plans plans;
    private final TickLine tickLine;
    private final NoteLine noteLine;
    private final Words words;

    PlanController(
            ProjectDoors doors,
            Checklists checklists,
            Plans plans,
            TickLine tickLine,
            NoteLine noteLine,
            Words words) {
        this.doors = doors;
        this.checklists = checklists;
        this.plans = plans;
        this.tickLine = tickLine;
        this.noteLine = noteLine;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID project,
            @RequestParam(defaultValue = "false") boolean saved,
            SignedIn reader) {
        return page(doors.open(project, reader), Map.of(), saved, reader);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID project,
            @RequestParam MultiValueMap<String, String> values,
            SignedIn reader) {
        var inside = doors.open(project, reader);
        var sent = new Sent(values);
        var t = words.in(reader.language());
        var unkept = new HashMap<LineKey, Unkept>();
        checklists.of(inside.me()).stream()
                .flatMap(it -> Checklists.keys(it).stream())
                .filter(it -> sent.has("was." + it)) // a line the page did not show stays as it is
                .forEach(it -> save(inside, it, sent, unkept, t));
        return unkept.isEmpty()
                ? new ModelAndView(
                        new RedirectView("/projects/" + inside.project().id() + "/plan?saved=true"))
                : page(inside, unkept, false, reader).status(HttpStatus.CONFLICT);
    }

    private void save(
            InsideProject inside, LineKey key, Sent sent, Map<LineKey, Unkept> unkept, Texts t) {
        var project = inside.project().id();
        var me = inside.me().person();
        var ticked = sent.has("tick." + key);
        if (ticked != sent.has("ticked." + key)) {
            tickLine.tick(project, me, key, ticked);
        }
        var note = sent.text("note." + key);
        var was = sent.text("was." + key);
        if (note.equals(was)) {
            return;
        }
        switch (noteLine.note(project, me, key, was, note)) {
            case Outcome.Noted() -> {}
            case Outcome.Meanwhile _ ->
                    unkept.put(key, new Unkept(note, t.say("project.plan.meanwhile")));
            case Outcome.TooLong() ->
                    unkept.put(
                            key,
                            new Unkept(note, t.say("project.plan.too-long", NoteLine.LONGEST)));
            case Outcome.Unknown() -> throw ProjectDoors.notFound();
        }
    }

    private Page page(
            InsideProject inside, Map<LineKey, Unkept> unkept, boolean saved, SignedIn reader) {
        var plan = plans.of(inside.project().id());
        var lists =
                checklists.of(inside.me()).stream()
                        .map(it -> checklist(it, inside, plan, unkept, reader))
                        .toList();
        var problems =
                unkept.entrySet().stream()
                        .map(it -> new Problem("note." + it.getKey(), it.getValue().why()))
                        .toList();
        return Page.of(
                "project/plan", new PlanPage(inside, lists, saved, new FormProblems(problems)));
    }

    private static PlanPage.Checklist checklist(
            Edition edition,
            InsideProject inside,
            Map<LineKey, PlanLine> plan,
            Map<LineKey, Unkept> unkept,
            SignedIn reader) {
        var said = edition.words(reader.language(), inside.me().country().value());
        var keys = Checklists.keys(edition);
        var criteria =
                edition.rubric().criteria().stream()
                        .map(it -> criterion(it.key(), said, keys, plan, unkept))
                        .toList();
        return new PlanPage.Checklist(said.say("name"), said.language().code(), criteria);
    }

    private static PlanPage.Criterion criterion(
            String criterion,
            org.laurel.scheme.Words said,
            List<LineKey> keys,
            Map<LineKey, PlanLine> plan,
            Map<LineKey, Unkept> unkept) {
        var path = "criteria." + criterion;
        var lines =
                keys.stream()
                        .filter(it -> it.criterion().equals(criterion))
                        .map(
                                it -> {
                                    var text = said.say(path + ".checklist." + it.line());
                                    return line(it, text, plan, unkept);
                                })
                        .toList();
        return new PlanPage.Criterion(
                said.say(path + ".title"), said.say(path + ".summary"), lines);
    }

    private static Line line(
            LineKey key, String text, Map<LineKey, PlanLine> plan, Map<LineKey, Unkept> unkept) {
        var kept = plan.getOrDefault(key, PlanLine.untouched(key));
        var typed = unkept.getOrDefault(key, new Unkept(kept.note(), ""));
        return new Line(
                key,
                text,
                kept.ticked(),
                typed.note(),
                kept.note(),
                typed.why().isEmpty() ? null : typed.why());
    }
}
