package org.laurel.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationWords;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.country.Countries;
import org.laurel.desk.Beginning;
import org.laurel.desk.Waiting;
import org.laurel.desk.web.DeskPage.Action;
import org.laurel.desk.web.DeskPage.ApplicationRow;
import org.laurel.desk.web.DeskPage.Item;
import org.laurel.desk.web.DeskPage.LabelRow;
import org.laurel.desk.web.DeskPage.TeacherPart;
import org.laurel.label.Bearer;
import org.laurel.label.Labels;
import org.laurel.people.SignedIn;
import org.laurel.project.Invitations;
import org.laurel.round.FindRound;
import org.laurel.scheme.Editions;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/**
 * What waits for a teacher: drafts with their deadlines, invitations, letters; then all there is.
 */
@Component
class TeacherDesk {

    /** How long a letter is announced; it stays with its application for ever. */
    private static final Duration NEW = Duration.ofDays(30);

    private final Applications applications;
    private final EditionFor editionFor;
    private final Editions editions;
    private final FindRound findRound;
    private final Invitations invitations;
    private final Labels labels;
    private final SchoolDoors schoolDoors;
    private final HeldLabels heldLabels;
    private final InvitationNotices invitationNotices;
    private final Waiting waiting;
    private final Countries countries;
    private final Clock clock;

    TeacherDesk(
            Applications applications,
            EditionFor editionFor,
            Editions editions,
            FindRound findRound,
            Invitations invitations,
            Labels labels,
            SchoolDoors schoolDoors,
            HeldLabels heldLabels,
            InvitationNotices invitationNotices,
            Waiting waiting,
            Countries countries,
            Clock clock) {
        this.applications = applications;
        this.editionFor = editionFor;
        this.editions = editions;
        this.findRound = findRound;
        this.invitations = invitations;
        this.labels = labels;
        this.schoolDoors = schoolDoors;
        this.heldLabels = heldLabels;
        this.invitationNotices = invitationNotices;
        this.waiting = waiting;
        this.countries = countries;
        this.clock = clock;
    }

    TeacherPart of(SignedIn teacher, Texts t) {
        var all = applications.of(teacher.id());
        var titles = waiting.titles(all.stream().map(Application::id).toList());
        var drafts = all.stream().filter(Draft.class::isInstance).toList();
        var now = clock.instant();
        var items = new ArrayList<Item>();
        drafts.forEach(it -> items.add(draft(it, titles, now, t)));
        items.addAll(invitationNotices.of(teacher, now, t));
        items.addAll(heldLabels.waiting(teacher, t));
        for (var invitation : invitations.waitingFor(teacher.id())) {
            items.add(
                    new Item(
                            t.say("desk.teacher.invitation", invitation.title()),
                            t.say("desk.teacher.invited-by", invitation.byName()),
                            "/invitations/" + invitation.id().value()));
        }
        for (var letter : waiting.letters(teacher.id(), now.minus(NEW))) {
            items.add(
                    new Item(
                            t.say("desk.teacher.letter", letter.project()),
                            t.say("desk.teacher.letter-what"),
                            "/applications/" + letter.application()));
        }
        var beginning = waiting.beginning(teacher.id());
        return new TeacherPart(
                items,
                all.stream().map(it -> row(it, titles, t)).toList(),
                labels(teacher, t),
                Stream.concat(
                                heldLabels.of(teacher, t).stream(),
                                schoolDoors.of(teacher, t).stream())
                        .toList(),
                t.say("desk.beginning." + beginning.key()),
                drafts.isEmpty()
                        ? begin(beginning, t)
                        : Optional.of(goOn(drafts.getFirst(), titles, t)));
    }

    private Item draft(Application draft, Map<ApplicationId, String> titles, Instant now, Texts t) {
        var about = draft.about();
        var round = findRound.find(about.scheme(), about.supportOrganisation(), now);
        return new Item(
                t.say("desk.teacher.draft", title(draft, titles)),
                RoundInWords.of(round, t),
                "/applications/" + about.id());
    }

    private ApplicationRow row(Application it, Map<ApplicationId, String> titles, Texts t) {
        var about = it.about();
        return new ApplicationRow(
                title(it, titles),
                editionFor.of(it).words(t.language(), about.country().value()).say("name"),
                ApplicationWords.state(it, t, countries.get(about.country()).zone()),
                ApplicationWords.color(it),
                "/applications/" + about.id());
    }

    private List<LabelRow> labels(SignedIn holder, Texts t) {
        return labels.of(holder.id()).stream()
                .filter(it -> it.revokedOn() == null)
                .filter(it -> it.bearer() instanceof Bearer.Teacher)
                .map(
                        it ->
                                new LabelRow(
                                        ((Bearer.Teacher) it.bearer()).project(),
                                        editions.get(it.edition())
                                                .words(t.language(), it.country().value())
                                                .say("name"),
                                        it.code().value(),
                                        t.day(it.awardedOn()),
                                        "/%s/labels/%s".formatted(t.language().code(), it.code())))
                .toList();
    }

    private static Action goOn(Application draft, Map<ApplicationId, String> titles, Texts t) {
        return new Action(
                t.say("desk.teacher.go-on", title(draft, titles)),
                "/applications/" + draft.id() + "/form");
    }

    private static Optional<Action> begin(Beginning beginning, Texts t) {
        return switch (beginning) {
            case JOIN_SCHOOL ->
                    Optional.of(new Action(t.say("desk.teacher.join-school"), "/schools"));
            case BE_VALIDATED -> Optional.empty();
            case FOUND_PROJECT ->
                    Optional.of(new Action(t.say("desk.teacher.found-project"), "/projects/new"));
            case APPLY ->
                    Optional.of(new Action(t.say("desk.teacher.choose-project"), "/projects"));
        };
    }

    private static String title(Application application, Map<ApplicationId, String> titles) {
        return titles.getOrDefault(application.id(), "");
    }
}
