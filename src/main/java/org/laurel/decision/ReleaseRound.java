package org.laurel.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.laurel.application.AdvanceApplication;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.decision.Decision.Content;
import org.laurel.history.History;
import org.laurel.job.OneByOne;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells all kept decisions of a round at once, in one transaction: a crash in the middle has told
 * nobody, and a second press finds nothing left to tell. What was decided is not judged again here,
 * so the school of whoever presses does not matter.
 */
@Service
public class ReleaseRound {

    /** How it ends. */
    public sealed interface Outcome {
        record Done(int released) implements Outcome {}

        record NotBefore(LocalDate day) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final EuropeanRounds rounds;
    private final Applications applications;
    private final AdvanceApplication advance;
    private final Decisions decisions;
    private final Readers readers;
    private final People people;
    private final Outbox outbox;
    private final History history;
    private final ApplicationEventPublisher news;
    private final OneByOne oneByOne;
    private final Clock clock;

    ReleaseRound(
            EuropeanRounds rounds,
            Applications applications,
            AdvanceApplication advance,
            Decisions decisions,
            Readers readers,
            People people,
            Outbox outbox,
            History history,
            ApplicationEventPublisher news,
            OneByOne oneByOne,
            Clock clock) {
        this.rounds = rounds;
        this.applications = applications;
        this.advance = advance;
        this.decisions = decisions;
        this.readers = readers;
        this.people = people;
        this.outbox = outbox;
        this.history = history;
        this.news = news;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Transactional
    public Outcome release(RoundId id, PersonId by) {
        var round = rounds.find(id).filter(_ -> central(by)).orElse(null);
        if (round == null) {
            return new Outcome.NotFound();
        }
        if (!RoundMoments.published(round, clock.instant())) {
            return new Outcome.NotBefore(round.publishedOn());
        }
        applications.hold(id);
        var released = decisions.releaseAll(id, by, clock.instant());
        tell(released);
        advance.decideAll(applications(released, Category.AWARD), true, by);
        advance.decideAll(applications(released, Category.REFUSE), false, by);
        var now = clock.instant();
        history.add(
                released.stream().map(it -> it.application().subject()).toList(),
                "decision.released",
                by.value(),
                now);
        var awards =
                released.stream()
                        .filter(it -> it.category() == Category.AWARD)
                        .map(Content::id)
                        .toList();
        news.publishEvent(new RoundReleased(id, awards, now));
        return new Outcome.Done(released.size());
    }

    private boolean central(PersonId person) {
        return people.find(person)
                .filter(it -> it.roles().contains(new Role(Role.Kind.CENTRAL_OFFICER, "")))
                .isPresent();
    }

    private void tell(List<Content> released) {
        var to = readers.of(released.stream().map(Content::application).toList());
        outbox.putAll(
                released.stream()
                        .map(
                                it ->
                                        letters(
                                                oneByOne,
                                                it,
                                                to.getOrDefault(it.application(), List.of())))
                        .flatMap(List::stream)
                        .toList());
    }

    /** A decision is told even where somebody cannot be written to. */
    static List<Message> letters(OneByOne oneByOne, Content decision, List<Readers.Reader> to) {
        return oneByOne.made(
                "letter", to, _ -> decision.application().subject(), it -> letter(decision, it));
    }

    private static Message letter(Content decision, Readers.Reader to) {
        return new Message(
                        "decision:" + decision.id(),
                        to.email(),
                        to.language(),
                        decision.letter().subject(),
                        decision.letter().text())
                .about(decision.application().value());
    }

    private static List<ApplicationId> applications(List<Content> released, Category category) {
        return released.stream()
                .filter(it -> it.category() == category)
                .map(Content::application)
                .toList();
    }
}
