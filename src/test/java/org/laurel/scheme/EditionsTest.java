package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.language.Language;
import org.laurel.scheme.Editions.Publication;
import org.laurel.scheme.PublishSchemes.Outcome;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class EditionsTest {

    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    static final EditionFiles FIRST = Samples.files(Samples.FIRST);
    static final EditionFiles SECOND = Samples.files(Samples.SECOND);

    @TempDir Path folder;
    final JdbcClient db = TestDatabase.jdbcClient();
    final Editions editions = new Editions(db);
    final PublishSchemes publishSchemes =
            new PublishSchemes(editions, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_was_published_is_given_back_letter_by_letter() {
        assertThat(editions.publish(SECOND, NOW)).isEqualTo(new Publication.Published());

        assertThat(editions.files(SECOND.id())).isEqualTo(SECOND);
        assertThat(editions.get(SECOND.id())).isEqualTo(Samples.edition());
        assertThat(editions.schemes()).containsExactly("reading-badge");
    }

    @Test
    void publishing_the_same_again_changes_nothing() {
        editions.publish(SECOND, NOW);

        assertThat(editions.publish(SECOND, NOW.plusSeconds(1)))
                .isEqualTo(new Publication.Unchanged());
        assertThat(corrections()).isZero();
    }

    @Test
    void words_can_be_put_right_and_the_correction_is_recorded() {
        editions.publish(SECOND, NOW);
        assertThat(editions.get(SECOND.id()).words(Language.EN, null).say("join"))
                .isEqualTo("Join us.");

        var outcome =
                editions.publish(Samples.changed("text.en.yaml", "Join us.", "Come along."), NOW);

        assertThat(outcome).isEqualTo(new Publication.Corrected(Set.of("text.en.yaml")));
        assertThat(editions.get(SECOND.id()).words(Language.EN, null).say("join"))
                .isEqualTo("Come along.");
        editions.publish(SECOND, NOW);
        assertThat(editions.get(SECOND.id())).isEqualTo(Samples.edition());
        assertThat(corrections()).isEqualTo(2);
    }

    @Test
    void an_edition_kept_before_clauses_had_words_takes_them_as_a_correction() {
        editions.publish(SECOND, NOW);
        db.sql(
                        """
                        update scheme.edition
                        set files = jsonb_set(files, '{text.sv.yaml}',
                            to_jsonb(regexp_replace(files ->> 'text.sv.yaml', '    source: .*?\\n', '', 'g')))
                        """)
                .update();

        assertThat(editions.publish(SECOND, NOW))
                .isEqualTo(new Publication.Corrected(Set.of("text.sv.yaml")));
        assertThat(editions.get(SECOND.id()).words(Language.SV, null).source("criteria.reading"))
                .isEqualTo("Läshandboken, sidan 4");
    }

    @Test
    void a_language_can_be_added_later() {
        editions.publish(Samples.without(SECOND, "text.sv.yaml"), NOW);

        assertThat(editions.publish(SECOND, NOW))
                .isEqualTo(new Publication.Corrected(Set.of("text.sv.yaml")));
        assertThat(editions.get(SECOND.id()).words(Language.SV, null).say("name"))
                .isEqualTo("Läsmärket");
    }

    @Test
    void rules_cannot_be_changed_and_the_first_line_that_differs_is_named() {
        editions.publish(SECOND, NOW);

        assertThatThrownBy(
                        () ->
                                editions.publish(
                                        Samples.changed(
                                                "eligibility.yaml",
                                                "projects-applied-this-school-year: 3",
                                                "projects-applied-this-school-year: 4"),
                                        NOW))
                .isInstanceOf(SchemeFileException.class)
                .hasMessageStartingWith("reading-badge/2022-09-01/eligibility.yaml:6: ")
                .hasMessageContaining("only words and rounds may differ");
        assertThatThrownBy(() -> editions.publish(Samples.without(SECOND, "country/PT.yaml"), NOW))
                .isInstanceOf(SchemeFileException.class);
        assertThatThrownBy(() -> editions.publish(Samples.without(SECOND, "text.sv.yaml"), NOW))
                .isInstanceOf(SchemeFileException.class);
        assertThat(editions.files(SECOND.id())).isEqualTo(SECOND);
    }

    @Test
    void the_edition_in_force_depends_on_the_day_and_the_country() {
        editions.publish(FIRST, NOW);
        editions.publish(SECOND, NOW);

        assertThat(editions.inForce("reading-badge", null, Samples.FIRST.minusDays(1))).isEmpty();
        assertThat(editions.inForce("reading-badge", "SE", Samples.SECOND))
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(SECOND.id()));
        assertThat(editions.inForce("reading-badge", "DK", Samples.SECOND))
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(FIRST.id()));
        assertThat(editions.inForce("no-such-badge", "DK", Samples.SECOND)).isEmpty();
        assertThat(editions.all("reading-badge"))
                .extracting(Edition::id)
                .containsExactly(FIRST.id(), SECOND.id());
    }

    @Test
    void an_edition_nobody_published_is_a_fault() {
        assertThatThrownBy(() -> editions.get(SECOND.id()))
                .hasMessage("No edition reading-badge/2022-09-01");
    }

    @Test
    void a_file_that_does_not_read_stops_its_edition_and_what_is_in_force_stays() throws Exception {
        EditionFolder.write(FIRST, folder);
        EditionFolder.write(SECOND, folder);
        assertThat(publishSchemes.publish(SchemeFiles.in(folder)))
                .containsExactly(
                        new Outcome.Published(FIRST.id()), new Outcome.Published(SECOND.id()));
        var broken = folder.resolve("reading-badge/2022-09-01/text.en.yaml");
        Files.writeString(broken, Files.readString(broken) + "more: words\n");

        var outcomes = publishSchemes.publish(SchemeFiles.in(folder));

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Unchanged(FIRST.id()),
                        new Outcome.Failed(
                                "reading-badge/2022-09-01/text.en.yaml",
                                52,
                                "'more' is not a text of this edition"));
        assertThat(editions.files(SECOND.id())).isEqualTo(SECOND);
    }

    @Test
    void a_folder_not_named_by_a_day_fails_alone() throws Exception {
        EditionFolder.write(FIRST, folder);
        Files.createDirectories(folder.resolve("reading-badge/next-year"));
        Files.writeString(folder.resolve("reading-badge/next-year/scheme.yaml"), "");

        assertThat(publishSchemes.publish(SchemeFiles.in(folder)))
                .hasSize(2)
                .contains(new Outcome.Published(FIRST.id()))
                .hasAtLeastOneElementOfType(Outcome.Failed.class);
    }

    private int corrections() {
        return db.sql("select count(*) from scheme.correction").query(Integer.class).single();
    }
}
