package org.laurel.notification;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.job.OneByOne;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.Round;
import org.laurel.round.RoundId;
import org.laurel.round.Timetables;
import org.springframework.stereotype.Service;

/**
 * Reminds people of what is due. Each reminder goes out once, so it is asked again and again, and
 * what a standstill delayed goes out after it.
 */
@Service
public class RemindPeople {

    /** Days before a round closes at which its drafts are called to mind. */
    private static final List<Integer> BEFORE_CLOSING = List.of(7, 1);

    /** The second and last reminder of a late assessment comes so much after the first. */
    private static final int SECOND_REMINDER = 7;

    /** Whatever was given back earlier has been told, or is no news any more. */
    private static final Duration STILL_NEWS = Duration.ofDays(7);

    /** A round as one country dates it. */
    private record Place(RoundId round, CountryCode country) {

        String subject() {
            return "round:%s:%s".formatted(round.value(), country);
        }
    }

    private final Audience audience;
    private final Notices notices;
    private final Timetables timetables;
    private final EuropeanRounds europeanRounds;
    private final Countries countries;
    private final Applications applications;
    private final OneByOne oneByOne;
    private final Clock clock;

    RemindPeople(
            Audience audience,
            Notices notices,
            Timetables timetables,
            EuropeanRounds europeanRounds,
            Countries countries,
            Applications applications,
            OneByOne oneByOne,
            Clock clock) {
        this.audience = audience;
        this.notices = notices;
        this.timetables = timetables;
        this.europeanRounds = europeanRounds;
        this.countries = countries;
        this.applications = applications;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** No one transaction: a trouble with one notice holds back none before it, and none after. */
    public void remind() {
        var now = clock.instant();
        var drafts = audience.drafts();
        oneByOne.each(
                Notices.TROUBLE,
                drafts,
                it -> it.about("reopened"),
                it -> remindOfReopening(it, now));
        var rounds =
                drafts.stream()
                        .filter(it -> !it.ofSchool())
                        .collect(groupingBy(it -> List.of(it.scheme(), it.organisation())));
        oneByOne.each(
                Notices.TROUBLE,
                rounds.entrySet(),
                it -> String.join(":", it.getKey()),
                it -> remindOfClosing(it.getKey(), it.getValue(), now));
        var ofSchools =
                audience.schoolDrafts().stream()
                        .collect(groupingBy(it -> new Place(it.round(), it.country())));
        oneByOne.each(
                Notices.TROUBLE,
                ofSchools.entrySet(),
                it -> it.getKey().subject(),
                it -> remindSchools(it.getKey(), it.getValue()));
        // East of Greenwich it may be tomorrow already.
        var due = audience.dueBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
        oneByOne.each(
                Notices.TROUBLE, due, it -> it.about("late"), it -> remindOfAssessment(it, now));
    }

    private void remindOfReopening(Work draft, Instant now) {
        if (draft.attempt() == 0) {
            return;
        }
        applications.reopenings(new ApplicationId(draft.application())).stream()
                .filter(it -> !it.byReturn() && it.at().isAfter(now.minus(STILL_NEWS)))
                .forEach(it -> notices.reopened(draft, it.at(), it.because()));
    }

    private void remindOfClosing(List<String> of, List<Work> drafts, Instant now) {
        timetables.of(of.getFirst(), of.getLast(), now).stream()
                .filter(it -> it.open(now))
                .map(Round::deadline)
                .forEach(
                        deadline -> {
                            if (deadline != null) {
                                remindOfClosing(deadline, drafts, now);
                            }
                        });
    }

    private void remindOfClosing(Deadline deadline, List<Work> drafts, Instant now) {
        oneByOne.each(
                Notices.TROUBLE,
                drafts,
                it -> it.about("closing"),
                it ->
                        due(deadline, it.openedAt(), now)
                                .forEach(days -> notices.closing(it, deadline, days)));
    }

    private void remindSchools(Place of, List<SchoolDraft> drafts) {
        var zone = countries.get(of.country()).zone();
        europeanRounds
                .find(of.round())
                .map(it -> europeanRounds.deadline(it, of.country(), zone))
                .ifPresent(it -> remindSchools(it, drafts));
    }

    private void remindSchools(Deadline deadline, List<SchoolDraft> drafts) {
        var now = clock.instant();
        oneByOne.each(
                Notices.TROUBLE,
                drafts,
                it -> it.about("closing"),
                it ->
                        due(deadline, it.openedAt(), now)
                                .forEach(days -> notices.closing(it, deadline, days)));
    }

    /** Who began a draft later than that knows the deadline already. */
    private static List<Integer> due(Deadline deadline, Instant openedAt, Instant now) {
        return BEFORE_CLOSING.stream()
                .filter(
                        days -> {
                            var from = deadline.tooLateAt().minus(Duration.ofDays(days));
                            return openedAt.isBefore(from)
                                    && !now.isBefore(from)
                                    && now.isBefore(from.plus(Duration.ofDays(1)));
                        })
                .toList();
    }

    private void remindOfAssessment(Task task, Instant now) {
        var today = LocalDate.ofInstant(now, countries.get(task.country()).zone());
        if (!today.isBefore(task.dueOn().plusDays(SECOND_REMINDER))) {
            notices.late(task, SECOND_REMINDER);
        } else if (today.isAfter(task.dueOn())) {
            notices.late(task, 0);
        }
    }
}
