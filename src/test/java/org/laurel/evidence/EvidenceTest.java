package org.laurel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.evidence.TestForms.FORM;
import static org.laurel.evidence.TestForms.READER;
import static org.laurel.evidence.TestForms.STRANGER;
import static org.laurel.evidence.TestForms.WRITER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.writing.FormId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
@Import(TestForms.class)
class EvidenceTest {

    @Autowired Evidence evidence;
    @Autowired AddLink addLink;
    @Autowired AddFile addFile;
    @Autowired RemoveEvidence removeEvidence;
    @Autowired CollectUnusedContents collectUnusedContents;
    @Autowired Contents contents;
    @Autowired History history;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    @BeforeEach
    void nothing_is_left_of_other_tests() throws IOException {
        db.sql("truncate evidence.item, evidence.content, history.event").update();
        clock.set(TestClock.START.plus(Duration.ofDays(3650)));
        collectUnusedContents.collect();
        clock.set(TestClock.START);
    }

    @Test
    void links_and_files_stand_in_the_order_they_were_given() {
        assertThat(link("https://example.org/rivers?year=2026#map"))
                .isInstanceOf(AddLink.Outcome.Added.class);
        clock.advance(Duration.ofMinutes(1));
        add(Samples.text());
        assertThat(evidence.of(FORM))
                .extracting(Item::name)
                .containsExactly("Our rivers", "notes.txt");
        assertThat(evidence.count(FORM)).isEqualTo(2);
        assertThat(history.of("form:" + FORM.value()))
                .extracting(Event::what)
                .containsExactly("evidence-added", "evidence-added");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rivers",
                "ftp://example.org/",
                "javascript:alert(1)",
                "https:///rivers",
                "https://my bank.example/",
                "https://bank.example@evil.example/"
            })
    void an_address_nobody_could_follow_is_refused(String address) {
        assertThat(link(address)).isEqualTo(new AddLink.Outcome.NoAddress());
        assertThat(evidence.of(FORM)).isEmpty();
    }

    @Test
    void an_address_has_at_most_2000_letters() {
        var address = "https://example.org/" + "a".repeat(1_980);
        assertThat(link(address)).isInstanceOf(AddLink.Outcome.Added.class);
        assertThat(link(address + "a"))
                .isEqualTo(new AddLink.Outcome.TooLong(Bound.ADDRESS_LETTERS));
    }

    @Test
    void only_who_writes_the_form_changes_its_evidence() {
        var id = add(Samples.text()).id();
        for (var other : new SignedIn[] {READER, STRANGER}) {
            assertThat(addLink.add(other, FORM, "", "https://example.org/", ""))
                    .isEqualTo(new AddLink.Outcome.NotYours());
            assertThat(addFile.add(other, FORM, "", "notes.txt", file(Samples.text()), ""))
                    .isEqualTo(new AddFile.Outcome.NotYours());
            assertThat(removeEvidence.remove(other, id))
                    .isEqualTo(new RemoveEvidence.Outcome.NotYours());
        }
        assertThat(addLink.add(WRITER, new FormId(new UUID(7, 7)), "", "https://example.org/", ""))
                .isEqualTo(new AddLink.Outcome.NotYours());
        assertThat(evidence.count(FORM)).isEqualTo(1);
    }

    @Test
    void the_same_content_twice_is_stored_once() {
        var first = add(Samples.text());
        var second = add(Samples.text());
        assertThat(second.stored()).isEqualTo(first.stored());
        assertThat(evidence.count(FORM)).isEqualTo(2);
        assertThat(db.sql("select count(*) from evidence.content").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void a_name_is_one_plain_line_without_its_folder() {
        assertThat(
                        addFile.add(
                                WRITER,
                                FORM,
                                "",
                                "C:\\mine\\a\u202Etxt.fdp\r\n.pdf",
                                file(Samples.pdf()),
                                ""))
                .isInstanceOfSatisfying(
                        AddFile.Outcome.Added.class,
                        it -> assertThat(it.item().fileName()).isEqualTo("atxt.fdp .pdf"));
    }

    @Test
    void what_joins_the_letters_of_a_word_stays_in_a_name() {
        var name = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 a\u030a.pdf";
        assertThat(addFile.add(WRITER, FORM, name, name, file(Samples.pdf()), ""))
                .isInstanceOfSatisfying(
                        AddFile.Outcome.Added.class,
                        it ->
                                assertThat(List.of(it.item().fileName(), it.item().title()))
                                        .containsOnly(name.replace("a\u030a", "\u00e5")));
    }

    @Test
    void the_files_of_one_person_have_a_bound_together() {
        var taken = Bound.PERSON_BYTES.most() - Samples.pdf().length;
        var first = add(Samples.text());
        db.sql("update evidence.item set size = :size").param("size", taken).update();
        assertThat(addFile.add(WRITER, FORM, "", "more.pdf", file(Samples.pdf()), ""))
                .isInstanceOf(AddFile.Outcome.Added.class);
        assertThat(addFile.add(WRITER, FORM, "", "notes.txt", file(Samples.text()), ""))
                .isEqualTo(new AddFile.Outcome.QuotaReached(Bound.PERSON_BYTES));
        removeEvidence.remove(WRITER, first.id());
        assertThat(addFile.add(WRITER, FORM, "", "notes.txt", file(Samples.text()), ""))
                .as("removed files count until they are cleared away")
                .isEqualTo(new AddFile.Outcome.QuotaReached(Bound.PERSON_BYTES));
    }

    @Test
    void what_was_removed_is_gone_from_the_form_at_once_and_from_the_disk_after_30_days()
            throws IOException {
        var file = add(Samples.text());
        assertThat(removeEvidence.remove(WRITER, file.id()))
                .isEqualTo(new RemoveEvidence.Outcome.Removed());
        assertThat(removeEvidence.remove(WRITER, file.id()))
                .as("a double click is harmless")
                .isEqualTo(new RemoveEvidence.Outcome.Removed());
        assertThat(evidence.of(FORM)).isEmpty();
        assertThat(evidence.find(file.id())).isEmpty();
        clock.advance(Duration.ofDays(30));
        assertThat(collectUnusedContents.collect().collected()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(collectUnusedContents.collect().collected()).isEqualTo(1);
        assertThat(contents.holds(file.stored().sha256())).isFalse();
        assertThat(evidence.taken(WRITER.id())).isZero();
    }

    @Test
    void a_content_somebody_else_still_shows_stays() throws IOException {
        var file = add(Samples.text());
        add(Samples.text());
        removeEvidence.remove(WRITER, file.id());
        clock.advance(Duration.ofDays(31));
        assertThat(collectUnusedContents.collect().collected()).isZero();
        assertThat(contents.holds(file.stored().sha256())).isTrue();
    }

    @Test
    void what_a_snapshot_holds_stays_for_good() throws IOException {
        var file = add(Samples.text());
        var snapshot =
                transaction.execute(
                        _ -> {
                            evidence.freeze(FORM);
                            return evidence.of(FORM);
                        });
        assertThat(snapshot).containsExactly(file);
        removeEvidence.remove(WRITER, file.id());
        clock.advance(Duration.ofDays(3650));
        assertThat(collectUnusedContents.collect().collected()).isZero();
        assertThat(evidence.of(FORM)).isEmpty();
        assertThat(evidence.find(file.id())).contains(file);
        assertThat(contents.open(file.stored().sha256())).hasBinaryContent(Samples.text());
    }

    @Test
    void a_crash_between_the_file_and_its_row_leaves_only_what_is_collected() throws IOException {
        var stored = contents.put(new ByteArrayInputStream(Samples.pdf()));
        assertThat(evidence.of(FORM)).isEmpty();
        clock.advance(Duration.ofDays(29));
        assertThat(collectUnusedContents.collect().collected()).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(collectUnusedContents.collect().collected()).isEqualTo(1);
        assertThat(contents.holds(stored.sha256())).isFalse();
    }

    @Test
    void a_store_that_fails_leaves_no_row() throws IOException {
        var missing = folder.resolve("gone");
        assertThat(addFile.add(WRITER, FORM, "", "notes.txt", missing, ""))
                .isInstanceOf(AddFile.Outcome.NotStored.class);
        assertThat(evidence.of(FORM)).isEmpty();
    }

    private AddLink.Outcome link(String address) {
        return addLink.add(WRITER, FORM, "Our rivers", address, "");
    }

    private Item.File add(byte[] bytes) {
        return ((AddFile.Outcome.Added) addFile.add(WRITER, FORM, "", "notes.txt", file(bytes), ""))
                .item();
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "upload", ""), bytes);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
