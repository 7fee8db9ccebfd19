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

    private final Audience audience;
    private final Notices notices;
    private final Timetables timetables;
    private final EuropeanRounds europeanRounds;
    private final Countries countries;
    private final Applications applications;
    private final Clock clock;

    RemindPeople(
            Audience audience,
            Notices notices,
            Timetables timetables,
            EuropeanRounds europeanRounds,
            Countries countries,
            Applications applications,
            Clock clock) {
        this.audience = audience;
        this.notices = notices;
        this.timetables = timetables;
        this.europeanRounds = europeanRounds;
        this.countries = countries;
        this.applications = applications;
        this.clock = clock;
    }

    /** No one transaction: a trouble with one notice holds back none before it. */
    public void remind() {
        var now = clock.instant();
        var drafts = audience.drafts();
        drafts.forEach(it -> remindOfReopening(it, now));
        drafts.stream()
                .filter(it -> !it.ofSchool())
                .collect(groupingBy(it -> List.of(it.scheme(), it.organisation())))
                .forEach((round, waiting) -> remindOfClosing(round, waiting, now));
        audience.schoolDrafts().stream()
                .collect(groupingBy(SchoolDraft::round, groupingBy(SchoolDraft::country)))
                .forEach(
                        (round, drafted) ->
                                drafted.forEach(
                                        (country, waiting) ->
                                                remindSchools(round, country, waiting)));
        // East of Greenwich it may be tomorrow already.
        audience.dueBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))
                .forEach(it -> remindOfAssessment(it, now));
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
        drafts.forEach(
                it ->
                        due(deadline, it.openedAt(), now)
                                .forEach(days -> notices.closing(it, deadline, days)));
    }

    private void remindSchools(RoundId of, CountryCode country, List<SchoolDraft> drafts) {
        var now = clock.instant();
        europeanRounds
                .find(of)
                .map(it -> europeanRounds.deadline(it, country, countries.get(country).zone()))
                .ifPresent(
                        deadline ->
                                drafts.forEach(
                                        it ->
                                                due(deadline, it.openedAt(), now)
                                                        .forEach(
                                                                days ->
                                                                        notices.closing(
                                                                                it, deadline,
                                                                                days))));
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
