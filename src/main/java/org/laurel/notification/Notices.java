package org.laurel.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.scheme.Editions;
import org.laurel.settings.Settings;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/**
 * Every notice there is, in its reader's words. The key of each names its occasion, so that it may
 * be written any number of times and goes out once. None to an applicant knows any assessor.
 */
@Component
class Notices {

    /** The kind of trouble that a notice which cannot be written is. */
    static final String TROUBLE = "notice";

    private final Outbox outbox;
    private final Words words;
    private final Editions editions;
    private final Countries countries;
    private final Settings settings;
    private final Clock clock;

    Notices(
            Outbox outbox,
            Words words,
            Editions editions,
            Countries countries,
            Settings settings,
            Clock clock) {
        this.outbox = outbox;
        this.words = words;
        this.editions = editions;
        this.countries = countries;
        this.settings = settings;
        this.clock = clock;
    }

    void received(Work work, Instant at) {
        var t = words.in(work.applicant().language());
        put(
                "received:%s:%s".formatted(work.application(), at),
                work.applicant(),
                work.application(),
                t.say("notification.received.subject", work.project()),
                t.say(
                        "notification.received.text",
                        scheme(work.scheme(), work.country(), t.language()),
                        work.project(),
                        t.moment(at, zone(work.country())),
                        organisation(work.organisation()),
                        link("/applications/" + work.application())));
    }

    void reopened(Work work, Instant at, String because) {
        var t = words.in(work.applicant().language());
        put(
                "reopened:%s:%s".formatted(work.application(), at),
                work.applicant(),
                work.application(),
                t.say("notification.reopened.subject", work.project()),
                t.say(
                        "notification.reopened.text",
                        scheme(work.scheme(), work.country(), t.language()),
                        work.project(),
                        organisation(work.organisation()),
                        because,
                        link("/applications/" + work.application())));
    }

    void closing(Work draft, Deadline deadline, int days) {
        var t = words.in(draft.applicant().language());
        put(
                "closing:%s:%s:%d".formatted(draft.application(), deadline.tooLateAt(), days),
                draft.applicant(),
                draft.application(),
                t.say("notification.closing.subject", days, draft.project()),
                t.say(
                        "notification.closing.text",
                        scheme(draft.scheme(), draft.country(), t.language()),
                        draft.project(),
                        t.moment(deadline.shown()),
                        organisation(draft.organisation()),
                        link("/applications/" + draft.application())));
    }

    /** To one of the teachers who write it together, in the time of their school. */
    void closing(SchoolDraft draft, Deadline deadline, int days) {
        var t = words.in(draft.colleague().language());
        put(
                "closing:%s:%s:%d".formatted(draft.application(), deadline.tooLateAt(), days),
                draft.colleague(),
                draft.application(),
                t.say("notification.closing.school-subject", days, draft.school()),
                t.say(
                        "notification.closing.school-text",
                        scheme(draft.scheme(), draft.country(), t.language()),
                        draft.school(),
                        t.moment(deadline.in(zone(draft.country())).shown()),
                        link("/applications/" + draft.application())));
    }

    /** One for each person, however many drafts. */
    void extended(Work draft, Deadline until) {
        var t = words.in(draft.applicant().language());
        var scheme = scheme(draft.scheme(), draft.country(), t.language());
        put(
                "extended:%s:%s:%s"
                        .formatted(draft.scheme(), draft.organisation(), until.tooLateAt()),
                draft.applicant(),
                null,
                t.say("notification.extended.subject", scheme),
                t.say(
                        "notification.extended.text",
                        scheme,
                        organisation(draft.organisation()),
                        t.moment(until.shown()),
                        link("/desk")));
    }

    void assigned(Task task) {
        assessor(
                "assigned:" + task.assignment(),
                "notification.assigned.subject",
                "notification.assigned.text",
                task);
    }

    void takenBack(TakenBack it) {
        var t = words.in(it.assessor().language());
        put(
                "taken-back:" + it.assignment(),
                it.assessor(),
                it.application(),
                t.say("notification.taken-back.subject", it.project()),
                t.say(
                        "notification.taken-back.text",
                        scheme(it.scheme(), it.country(), t.language()),
                        it.project(),
                        organisation(it.organisation()),
                        it.because()));
    }

    void lapsed(Lapse it, Reader assessor) {
        var t = words.in(assessor.language());
        put(
                "lapsed:" + it.assignment(),
                assessor,
                it.application(),
                t.say("notification.taken-back.subject", it.project()),
                t.say(
                        "notification.lapsed.%s.text".formatted(it.how()),
                        scheme(it.scheme(), it.country(), t.language()),
                        it.project(),
                        organisation(it.organisation())));
    }

    /** To an officer of the application. */
    void assessorNeeded(Lapse it, Reader officer) {
        var t = words.in(officer.language());
        put(
                "assessor-needed:" + it.assignment(),
                officer,
                it.application(),
                t.say("notification.assessor-needed.subject", it.project()),
                t.say(
                        "notification.assessor-needed.%s.text".formatted(it.how()),
                        scheme(it.scheme(), it.country(), t.language()),
                        it.project(),
                        organisation(it.organisation()),
                        link("/country/applications/" + it.application())));
    }

    /** A reminder, so many days after it was promised. */
    void late(Task task, int days) {
        assessor(
                "late:%s:%s:%d".formatted(task.assignment(), task.dueOn(), days),
                "notification.late.subject",
                "notification.late.text",
                task);
    }

    private void assessor(String occasion, String subject, String text, Task task) {
        var t = words.in(task.assessor().language());
        put(
                occasion,
                task.assessor(),
                task.application(),
                t.say(subject, task.project()),
                t.say(
                        text,
                        scheme(task.scheme(), task.country(), t.language()),
                        task.project(),
                        task.dueOn(),
                        link("/assignments/" + task.assignment())));
    }

    private void put(
            String occasion, Reader to, @Nullable UUID about, String subject, String text) {
        var mail =
                new Message("notification." + occasion, to.email(), to.language(), subject, text);
        outbox.put(about == null ? mail : mail.about(about));
    }

    private String scheme(String scheme, CountryCode country, Language language) {
        var today = LocalDate.ofInstant(clock.instant(), zone(country));
        return editions.inForce(scheme, country.value(), today)
                .map(it -> it.words(language, country.value()).say("name"))
                .orElse(scheme);
    }

    private String organisation(String key) {
        return countries.organisation(key).name();
    }

    private ZoneId zone(CountryCode country) {
        return countries.get(country).zone();
    }

    private String link(String path) {
        return settings.publicUrl() + path;
    }
}
