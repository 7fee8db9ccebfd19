package org.laurel.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.application.Application.Draft;
import org.laurel.rules.Requirement;
import org.laurel.scheme.Edition;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.laurel.scheme.Question;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A draft follows the edition in force: its answers are carried over, new questions are opened, and
 * its writer is told what is different from the edition the draft was begun under.
 */
@Service
public class FollowEdition {

    /** What a newer edition changes for a draft. */
    public sealed interface News {

        record NewQuestion(Question question) implements News {}

        record QuestionGone(String question) implements News {}

        record NewRequirement(String requirement) implements News {}
    }

    private final Editions editions;
    private final EditionFor editionFor;
    private final Answers answers;

    FollowEdition(Editions editions, EditionFor editionFor, Answers answers) {
        this.editions = editions;
        this.editionFor = editionFor;
        this.answers = answers;
    }

    /** Nothing is lost by asking again; without a newer edition there is no news. */
    @Transactional
    public List<News> follow(Draft draft) {
        var now = editionFor.of(draft);
        if (now.id().inForceFrom().equals(draft.shown())) {
            return List.of();
        }
        answers.open(draft.id().form(), OpenApplication.questions(now, draft.about()));
        return changes(editions.get(new EditionId(draft.about().scheme(), draft.shown())), now);
    }

    static List<News> changes(Edition before, Edition now) {
        var asked = keys(before);
        var asks = keys(now);
        var required =
                before.eligibility().stream().map(Requirement::key).collect(Collectors.toSet());
        var news = new java.util.ArrayList<News>();
        now.form().questions().stream()
                .filter(it -> !asked.contains(it.key()))
                .forEach(it -> news.add(new News.NewQuestion(it)));
        before.form().questions().stream()
                .map(Question::key)
                .filter(it -> !asks.contains(it))
                .forEach(it -> news.add(new News.QuestionGone(it)));
        now.eligibility().stream()
                .map(Requirement::key)
                .filter(it -> !required.contains(it) && !asks.contains(it))
                .forEach(it -> news.add(new News.NewRequirement(it)));
        return List.copyOf(news);
    }

    private static Set<String> keys(Edition edition) {
        return edition.form().questions().stream().map(Question::key).collect(Collectors.toSet());
    }
}
