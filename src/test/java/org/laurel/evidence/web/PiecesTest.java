package org.laurel.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.evidence.TestForms.FORM;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.evidence.Bound;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Samples;
import org.laurel.evidence.TestForms;
import org.laurel.people.PeopleForTests;
import org.laurel.settings.Settings;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in pieces, as the tus protocol sends them, through the real server. */
@LaurelTest
@Import(TestForms.class)
class PiecesTest {

    private static final byte[] FILE = Samples.picture("jpg");
    private static final int HALF = FILE.length / 2;

    @LocalServerPort int port;
    @Autowired PeopleForTests people;
    @Autowired Evidence evidence;
    @Autowired Pieces pieces;
    @Autowired Settings settings;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    String name = "";
    Visitor writer;
    Sender sender;

    @BeforeEach
    void a_writer_signs_in() {
        db.sql("truncate evidence.item, evidence.content, evidence.upload").update();
        writer = signedIn("Writer");
        sender = new Sender(port);
    }

    @AfterEach
    void time_goes_back() {
        clock.set(TestClock.START);
    }

    @Test
    void a_file_that_was_cut_goes_on_where_it_stopped_and_is_looked_at_like_any_other()
            throws Exception {
        var upload = sender.begin(writer, FILE.length);
        assertThat(sender.patch(writer, upload, 0, Arrays.copyOf(FILE, HALF)).statusCode())
                .isEqualTo(204);
        assertThat(sender.finish(writer, upload).statusCode()).as("not all is here").isEqualTo(410);
        assertThat(sender.offset(writer, upload)).isEqualTo(HALF);
        assertThat(sender.patch(writer, upload, 0, FILE).statusCode())
                .as("not from there")
                .isEqualTo(409);
        sender.patch(writer, upload, HALF, Arrays.copyOfRange(FILE, HALF, FILE.length));
        var answer = sender.finish(writer, upload);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/evidence/", "/about?back=");
        assertThat(evidence.of(FORM)).singleElement().extracting("fileName").isEqualTo("photo.jpg");
        assertThat(sender.finish(writer, upload).statusCode()).as("pressed twice").isEqualTo(410);
        assertThat(evidence.count(FORM)).isEqualTo(1);
        assertThat(waiting()).isZero();
        assertThat(folder(upload)).doesNotExist();
    }

    @Test
    void what_comes_in_pieces_cannot_lie_either() throws Exception {
        var upload = sender.begin(writer, Samples.pdf().length);
        sender.patch(writer, upload, 0, Samples.pdf());
        var answer = sender.finish(writer, upload);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This file is a PDF document");
        assertThat(evidence.count(FORM)).isZero();
        assertThat(folder(upload)).as("nothing is kept").doesNotExist();
    }

    @Test
    void a_machine_that_stopped_while_writing_loses_only_what_it_had_not_counted()
            throws Exception {
        var upload = sender.begin(writer, FILE.length);
        sender.patch(writer, upload, 0, Arrays.copyOf(FILE, HALF));
        Files.write(folder(upload).resolve("data"), new byte[7], StandardOpenOption.APPEND);
        assertThat(sender.offset(writer, upload)).isEqualTo(HALF);
        sender.patch(writer, upload, HALF, Arrays.copyOfRange(FILE, HALF, FILE.length));
        assertThat(sender.finish(writer, upload).statusCode()).isEqualTo(302);
        assertThat(evidence.count(FORM)).isEqualTo(1);
    }

    @Test
    void to_anybody_else_and_with_another_form_it_is_not_there() throws Exception {
        var upload = sender.begin(writer, FILE.length);
        var other = signedIn("Writer");
        assertThat(sender.send(other, "HEAD", upload, Sender.nothing()).statusCode())
                .isEqualTo(404);
        assertThat(sender.patch(other, upload, 0, FILE).statusCode()).isEqualTo(404);
        assertThat(sender.send(other, "DELETE", upload, Sender.nothing()).statusCode())
                .isEqualTo(404);
        assertThat(sender.finish(other, upload).statusCode()).isEqualTo(410);
        var elsewhere = upload.replace(FORM.value().toString(), UUID.randomUUID().toString());
        assertThat(sender.patch(writer, elsewhere, 0, FILE).statusCode()).isEqualTo(404);
        var reader = signedIn("Reader");
        assertThat(sender.create(reader, "10").statusCode()).isEqualTo(404);
        assertThat(sender.offset(writer, upload)).isZero();
    }

    @Test
    void nothing_is_taken_without_the_token_or_by_another_way() throws Exception {
        var upload = sender.begin(writer, FILE.length);
        writer.loseToken();
        assertThat(sender.patch(writer, upload, 0, FILE).statusCode()).isEqualTo(403);
        assertThat(sender.create(writer, "10").statusCode()).isEqualTo(403);
        assertThat(sender.disguised(writer, upload).statusCode()).isEqualTo(400);
        assertThat(sender.offset(writer, upload)).isZero();
        assertThat(sender.send(new Visitor(port), "HEAD", upload, Sender.nothing()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void no_more_comes_than_was_announced_and_than_there_is_room_for() throws Exception {
        var upload = sender.begin(writer, 10);
        assertThat(sender.patch(writer, upload, 0, FILE).statusCode()).isEqualTo(400);
        assertThat(sender.offset(writer, upload)).isZero();
        assertThat(sender.unmeasured(writer, upload, FILE).statusCode()).isEqualTo(411);
        assertThat(sender.create(writer, "" + (Bound.FILE_BYTES.most() + 1)).statusCode())
                .isEqualTo(413);
        assertThat(sender.create(writer, "1000000000000").statusCode())
                .as("more than any disk has")
                .isEqualTo(413);
        assertThat(sender.create(writer, "much").statusCode()).isEqualTo(400);
        for (int file = 1; file <= 10; file++) {
            var status = sender.create(writer, "" + Bound.FILE_BYTES.most()).statusCode();
            assertThat(status).as("file " + file).isEqualTo(201);
        }
        assertThat(sender.create(writer, "" + Bound.FILE_BYTES.most()).statusCode())
                .as("unfinished ones take of a person's room")
                .isEqualTo(413);
        assertThat(waiting()).isEqualTo(11);
    }

    @Test
    void what_a_client_can_count_on_is_told_first() throws Exception {
        var told = sender.send(writer, "OPTIONS", Sender.UPLOADS, Sender.nothing());
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(told.headers().map())
                .containsEntry("tus-version", List.of("1.0.0"))
                .containsEntry("tus-max-size", List.of("" + Bound.FILE_BYTES.most()))
                .containsEntry("tus-extension", List.of("creation,checksum,expiration,termination"))
                .containsEntry("tus-checksum-algorithm", List.of("md5,sha1,sha256,sha384,sha512"));
        var reader = signedIn("Reader");
        assertThat(sender.send(reader, "OPTIONS", Sender.UPLOADS, Sender.nothing()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_piece_that_is_not_what_was_summed_up_is_not_kept() throws Exception {
        var upload = sender.begin(writer, FILE.length);
        var summed = "sha256 " + Base64.getEncoder().encodeToString(sha256(FILE));
        var other = FILE.clone();
        other[7]++;
        assertThat(sender.summed(writer, upload, other, summed).statusCode()).isEqualTo(460);
        assertThat(sender.offset(writer, upload)).isZero();
        assertThat(sender.summed(writer, upload, FILE, "crc32 AAAA").statusCode()).isEqualTo(400);
        assertThat(sender.summed(writer, upload, FILE, summed).statusCode()).isEqualTo(204);
        assertThat(sender.offset(writer, upload)).isEqualTo(FILE.length);
    }

    @Test
    void a_part_to_be_put_together_with_others_is_refused_at_once() throws Exception {
        for (var concat : List.of("partial", "final;/forms/x/uploads/a /forms/x/uploads/b")) {
            var answer =
                    sender.send(
                            writer,
                            "POST",
                            Sender.UPLOADS,
                            Sender.nothing(),
                            "Upload-Length",
                            "10",
                            "Upload-Concat",
                            concat);
            assertThat(answer.statusCode()).as(concat).isEqualTo(400);
        }
        assertThat(sender.create(writer, "-1").statusCode()).as("less than none").isEqualTo(400);
        assertThat(waiting()).isZero();
    }

    @Test
    void nobody_begins_more_than_fifty_and_all_together_no_more_than_there_is_room_for()
            throws Exception {
        db.sql(
                        """
                        insert into evidence.upload (id, form, begun_by, begun_at, size)
                        select uuidv7(), :form, id, :now, 1 from people.person, generate_series(1, 50)
                        where name = :writer
                        """)
                .param("form", FORM.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("writer", name)
                .update();
        var refused = sender.create(writer, "1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        db.sql("update evidence.upload set size = :all, begun_by = uuidv7()")
                .param("all", (long) settings.limits().uploadMegabytes() << 20)
                .update();
        assertThat(sender.create(writer, "1").statusCode()).isEqualTo(507);
        db.sql("truncate evidence.upload").update();
        assertThat(sender.create(writer, "1").statusCode()).isEqualTo(201);
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    void one_that_was_given_up_or_takes_more_than_a_day_is_cleared_away() throws Exception {
        var givenUp = sender.begin(writer, FILE.length);
        assertThat(sender.send(writer, "DELETE", givenUp, Sender.nothing()).statusCode())
                .isEqualTo(204);
        assertThat(folder(givenUp)).doesNotExist();
        var slow = sender.begin(writer, FILE.length);
        sender.patch(writer, slow, 0, Arrays.copyOf(FILE, HALF));
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        pieces.clear();
        assertThat(folder(slow)).exists();
        clock.advance(Duration.ofSeconds(1));
        pieces.clear();
        assertThat(folder(slow)).doesNotExist();
        assertThat(waiting()).isZero();
    }

    private Visitor signedIn(String kind) {
        var visitor = new Visitor(port);
        name = kind + UUID.randomUUID();
        people.joined(name);
        visitor.signIn(name.toLowerCase(Locale.ROOT) + "@school.example", PASSWORD);
        visitor.get("/account");
        return visitor;
    }

    private Path folder(String upload) {
        return settings.data()
                .resolve("uploads/uploads")
                .resolve(upload.substring(upload.lastIndexOf('/') + 1));
    }

    private long waiting() {
        return db.sql("select count(*) from evidence.upload").query(Long.class).single();
    }
}
