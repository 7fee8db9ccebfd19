package org.laurel.application.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.DraftForm;
import org.laurel.application.WriteAnswer;
import org.laurel.application.web.Reading.Opened;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.EvidenceList;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Form;
import org.laurel.scheme.Question;
import org.laurel.site.Page;
import org.laurel.writing.Saved;
import org.laurel.writing.web.PostedAnswers;
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

/** One step of the form: the boxes of one criterion, or the readiness questions. */
@Controller
@RequestMapping("/applications/{id}/steps/{step}")
class StepController {

    private final Reading reading;
    private final WriteAnswer writeAnswer;
    private final DraftForm forms;
    private final Evidence evidence;
    private final Clock clock;

    StepController(
            Reading reading,
            WriteAnswer writeAnswer,
            DraftForm forms,
            Evidence evidence,
            Clock clock) {
        this.reading = reading;
        this.forms = forms;
        this.writeAnswer = writeAnswer;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable String step, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        if (!(opened.application() instanceof Draft)) {
            return new ModelAndView(new RedirectView("/applications/" + id));
        }
        return forms.reopenedAt(opened.id())
                .map(it -> new ModelAndView(new RedirectView(it)))
                .orElseGet(() -> page(opened, step(opened, step), signedIn, Map.of(), Map.of()));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn signedIn) {
        var application = new ApplicationId(id);
        var posted = new PostedAnswers(fields);
        var became =
                posted.save(
                        (question, change) ->
                                writeAnswer
                                        .write(application, question, change, signedIn.id())
                                        .orElseThrow(Reading::notFound));
        var opened = reading.open(application, signedIn);
        if (!(opened.application() instanceof Draft)) {
            return new ModelAndView(new RedirectView("/applications/" + id));
        }
        var current = step(opened, step);
        return became.values().stream().allMatch(StepController::taken)
                ? new ModelAndView(new RedirectView(after(opened, current)))
                : page(opened, current, signedIn, became, posted.refused(became))
                        .status(HttpStatus.CONFLICT);
    }

    private static boolean taken(Saved saved) {
        return saved instanceof Saved.Kept kept && kept.outcome() != Saved.Outcome.CONFLICT;
    }

    private static Form.Step step(Opened opened, String key) {
        var step = opened.step(key);
        if (step == null) {
            throw Reading.notFound();
        }
        return step;
    }

    private static String after(Opened opened, Form.Step step) {
        var steps = opened.answers().edition().form().steps();
        var next = steps.indexOf(step) + 1;
        var at = "/applications/" + opened.id();
        return next < steps.size() ? at + "/steps/" + steps.get(next).key() : at + "/check";
    }

    /** All of it on the step for evidence; beside boxes that ask for their own, only that. */
    private @Nullable EvidenceList evidence(Opened opened, Form.Step step, String address) {
        var form = opened.id().form();
        var removed = evidence.removed(form, clock.instant().minus(Evidence.KEPT));
        if (step.evidence()) {
            return new EvidenceList(form, evidence.of(form), removed, true, address, List.of());
        }
        var shown =
                step.questions().stream()
                        .filter(it -> it instanceof Question.Text text && text.evidence() != null)
                        .toList();
        var keys = shown.stream().map(Question::key).toList();
        return shown.isEmpty()
                ? null
                : new EvidenceList(
                        form,
                        evidence.of(form).stream().filter(it -> keys.contains(it.shows())).toList(),
                        removed.stream().filter(it -> keys.contains(it.shows())).toList(),
                        true,
                        address,
                        shown.stream()
                                .map(
                                        it ->
                                                new EvidenceList.About(
                                                        it.key(), opened.words().title(it)))
                                .toList());
    }

    private Page page(
            Opened opened,
            Form.Step step,
            SignedIn reader,
            Map<String, Saved> became,
            Map<String, String> refused) {
        var questions = Asked.of(opened, step, reader, became, refused, clock);
        var address = "/applications/" + opened.id() + "/steps/" + step.key();
        return Page.of(
                "application/step",
                new StepPage(
                        opened.head(),
                        opened.steps(step.key()),
                        opened.words().say("steps." + step.key() + ".title"),
                        opened.words().say("steps." + step.key() + ".introduction"),
                        questions.stream().flatMap(it -> it.problems().stream()).toList(),
                        questions,
                        evidence(opened, step, address),
                        address,
                        opened.alone()));
    }
}
