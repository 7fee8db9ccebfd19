package org.laurel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.evidence.TestForms.FORM;
import static org.laurel.evidence.TestForms.READER;
import static org.laurel.evidence.TestForms.STRANGER;
import static org.laurel.evidence.TestForms.WRITER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is taken out of a file, what is asked about it, and what can be undone. */
@LaurelTest
@Import(TestForms.class)
class LastingEvidenceTest {

    private static final SignedIn[] OTHERS = {READER, STRANGER};

    @Autowired Evidence evidence;
    @Autowired AddLink addLink;
    @Autowired AddFile addFile;
    @Autowired DescribeFile describeFile;
    @Autowired RemoveEvidence removeEvidence;
    @Autowired PutEvidenceBack putEvidenceBack;
    @Autowired CollectUnusedContents collectUnusedContents;
    @Autowired Contents contents;
    @Autowired History history;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    @BeforeEach
    void nothing_is_left_of_other_tests() {
        db.sql("truncate evidence.item, evidence.content, history.event").update();
        clock.set(TestClock.START);
    }

    @Test
    void a_photo_is_kept_without_its_place_and_the_same_photo_once() throws IOException {
        var here = add("here.jpg", FilesWithSecrets.jpeg(1));
        var there = add("there.jpg", Samples.picture("jpg"));
        assertThat(contents.open(here.stored().sha256())).hasBinaryContent(Samples.picture("jpg"));
        assertThat(here.stored()).isEqualTo(there.stored());
        assertThat(here.stored().size()).isEqualTo(Samples.picture("jpg").length);
        assertThat(db.sql("select count(*) from evidence.content").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void a_photo_that_cannot_be_read_to_its_end_is_not_taken() throws IOException {
        var cut = Arrays.copyOf(FilesWithSecrets.jpeg(1), 400);
        assertThat(addFile.add(WRITER, FORM, "", "photo.jpg", file(cut), ""))
                .isEqualTo(new AddFile.Outcome.Refused(new Examined.Broken(FileKind.JPEG)));
        assertThat(evidence.of(FORM)).isEmpty();
    }

    @Test
    void a_file_is_ready_once_it_is_said_who_is_in_it() throws IOException {
        var photo = add("photo.jpg", Samples.picture("jpg")).id();
        assertThat(lack()).isEqualTo(Privacy.Lack.PUPILS);
        describe(photo, Pupils.CONSENT_NOT_SAID, false);
        assertThat(lack()).isEqualTo(Privacy.Lack.CONSENT_ANSWER);
        describe(photo, Pupils.CONSENT_LACKING, false);
        assertThat(lack()).isEqualTo(Privacy.Lack.CONSENT);
        describe(photo, Pupils.CONSENT_HELD, false);
        assertThat(evidence.given(FORM).unready()).isEmpty();
        describe(photo, Pupils.NOT_RECOGNISABLE, false);
        assertThat(evidence.given(FORM).unready()).isEmpty();
        assertThat(history.of("form:" + FORM.value()))
                .extracting(Event::what)
                .contains("evidence-described");
    }

    @Test
    void a_pdf_is_ready_once_its_giver_knows_what_it_tells() throws IOException {
        var plan = add("plan.pdf", Samples.pdf()).id();
        describe(plan, Pupils.NOT_RECOGNISABLE, false);
        assertThat(lack()).isEqualTo(Privacy.Lack.REMAINS);
        describe(plan, Pupils.NOT_RECOGNISABLE, true);
        assertThat(evidence.given(FORM).unready()).isEmpty();
    }

    @Test
    void a_link_is_asked_nothing_and_keeps_its_time_and_title() {
        addLink.add(WRITER, FORM, "Våra älvar – «film»", "https://example.org/", "");
        assertThat(evidence.given(FORM).unready()).isEmpty();
        var link = evidence.of(FORM).getFirst();
        assertThat(link.title()).isEqualTo("Våra älvar – «film»");
        assertThat(link.givenAt()).isEqualTo(TestClock.START);
        assertThat(describeFile.describe(WRITER, link.id(), Pupils.CONSENT_HELD, true))
                .isEqualTo(new DescribeFile.Outcome.NotYours());
    }

    @Test
    void only_who_writes_the_form_answers_and_puts_back() throws IOException {
        var photo = add("photo.jpg", Samples.picture("jpg")).id();
        for (var other : OTHERS) {
            assertThat(describeFile.describe(other, photo, Pupils.NOT_RECOGNISABLE, true))
                    .isEqualTo(new DescribeFile.Outcome.NotYours());
        }
        removeEvidence.remove(WRITER, photo);
        for (var other : OTHERS) {
            assertThat(putEvidenceBack.putBack(other, photo))
                    .isEqualTo(new PutEvidenceBack.Outcome.Gone());
        }
        assertThat(evidence.of(FORM)).isEmpty();
    }

    @Test
    void what_was_removed_is_put_back_within_30_days_and_stays() throws IOException {
        var photo = add("photo.jpg", Samples.picture("jpg"));
        clock.advance(Duration.ofSeconds(1));
        addLink.add(WRITER, FORM, "", "https://example.org/", "");
        var link = evidence.of(FORM).getLast();
        removeEvidence.remove(WRITER, photo.id());
        removeEvidence.remove(WRITER, link.id());
        assertThat(removed()).containsExactlyInAnyOrder(photo, link);
        clock.advance(Duration.ofDays(30));
        collectUnusedContents.collect();
        for (int press = 0; press < 2; press++) {
            assertThat(putEvidenceBack.putBack(WRITER, photo.id()))
                    .isEqualTo(new PutEvidenceBack.Outcome.Back());
        }
        putEvidenceBack.putBack(WRITER, link.id());
        assertThat(evidence.of(FORM)).containsExactly(photo, link);
        assertThat(removed()).isEmpty();
        clock.advance(Duration.ofDays(300));
        collectUnusedContents.collect();
        assertThat(contents.open(photo.stored().sha256())).hasBinaryContent(Samples.picture("jpg"));
        assertThat(evidence.of(FORM)).containsExactly(photo, link);
    }

    @Test
    void after_30_days_what_was_removed_is_gone() throws IOException {
        var photo = add("photo.jpg", Samples.picture("jpg"));
        clock.advance(Duration.ofSeconds(1));
        addLink.add(WRITER, FORM, "", "https://example.org/", "");
        var link = evidence.of(FORM).getLast();
        removeEvidence.remove(WRITER, photo.id());
        removeEvidence.remove(WRITER, link.id());
        clock.advance(Duration.ofDays(30).plusSeconds(1));
        assertThat(removed()).isEmpty();
        assertThat(putEvidenceBack.putBack(WRITER, photo.id()))
                .as("also before they were cleared away")
                .isEqualTo(new PutEvidenceBack.Outcome.Gone());
        collectUnusedContents.collect();
        assertThat(contents.holds(photo.stored().sha256())).isFalse();
        assertThat(db.sql("select count(*) from evidence.item").query(Long.class).single())
                .isZero();
    }

    private List<Item> removed() {
        return evidence.removed(FORM, clock.instant().minus(Evidence.KEPT));
    }

    private Privacy.Lack lack() {
        var unready = evidence.given(FORM).unready();
        assertThat(unready).hasSize(1);
        return unready.getFirst().lack();
    }

    private void describe(ItemId id, Pupils pupils, boolean remainsKnown) {
        assertThat(describeFile.describe(WRITER, id, pupils, remainsKnown))
                .isEqualTo(new DescribeFile.Outcome.Described());
    }

    private Item.File add(String name, byte[] bytes) throws IOException {
        return ((AddFile.Outcome.Added) addFile.add(WRITER, FORM, "", name, file(bytes), ""))
                .item();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ""), bytes);
    }
}
