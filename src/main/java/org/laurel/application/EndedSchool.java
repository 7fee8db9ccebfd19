package org.laurel.application;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Particulars;
import org.laurel.school.School;
import org.laurel.school.Schools;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/**
 * What stays with a school that is part of another, because that one has its own in the same round:
 * it can be read and written, and is never handed in.
 */
@Component
class EndedSchool implements HandInGuard, ApplicationAside {

    private final Schools schools;
    private final Applications applications;

    EndedSchool(Schools schools, Applications applications) {
        this.schools = schools;
        this.applications = applications;
    }

    @Override
    public Optional<Missing.Unsettled> lacks(Draft draft, String version) {
        return partOf(draft.about())
                .map(it -> new Missing.Unsettled("application.ended.lacks", other(draft, it)));
    }

    @Override
    public List<Link> links(Application application) {
        return application instanceof Draft
                ? partOf(application.about()).stream()
                        .map(it -> new Link("application.ended.link", other(application, it)))
                        .toList()
                : List.of();
    }

    @Override
    public List<String> says(Application application, Texts t, ZoneId zone) {
        var key =
                application instanceof Draft ? "application.ended.draft" : "application.ended.sent";
        var ended = schools.find(application.about().school()).map(School::name).orElse("");
        return partOf(application.about()).stream()
                .map(it -> t.say(key, ended, it.name()))
                .toList();
    }

    private Optional<School> partOf(Particulars about) {
        return switch (about.subject()) {
            case Subject.Work _ -> Optional.empty();
            case Subject.WholeSchool _ ->
                    schools.standing(about.school()).filter(it -> !it.id().equals(about.school()));
        };
    }

    /** Where the other school's application is, or can be begun if it was withdrawn. */
    private String other(Application application, School standing) {
        var about = application.about();
        var live =
                switch (about.subject()) {
                    case Subject.Work _ -> Optional.<Application>empty();
                    case Subject.WholeSchool(var round) ->
                            applications.live(standing.id(), about.scheme(), round);
                };
        return live.map(it -> "/applications/" + it.id())
                .orElse("/schools/" + standing.id() + "/labels/" + about.scheme());
    }
}
