package org.laurel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.testing.TestClock;

class FolderContentsTest {

    @TempDir Path folder;
    final TestClock clock = new TestClock();

    @Test
    void bytes_are_found_again_by_their_digest() throws IOException {
        var contents = new FolderContents(folder, clock);
        var stored = contents.put(new ByteArrayInputStream(Samples.text()));
        assertThat(stored.size()).isEqualTo(Samples.text().length);
        assertThat(read(contents, stored)).isEqualTo(Samples.text());
    }

    @Test
    void the_same_bytes_twice_are_one_file_that_counts_as_new() throws IOException {
        var contents = new FolderContents(folder, clock);
        var first = contents.put(new ByteArrayInputStream(Samples.text()));
        clock.advance(Duration.ofDays(40));
        var second = contents.put(new ByteArrayInputStream(Samples.text()));
        assertThat(second).isEqualTo(first);
        assertThat(files(folder)).hasSize(1);
        assertThat(contents.putBefore(clock.instant())).isEmpty();
    }

    @Test
    void a_transfer_that_breaks_off_leaves_nothing() throws IOException {
        var contents = new FolderContents(folder, clock);
        var broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(Samples.text()),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("gone");
                            }
                        });
        assertThatIOException().isThrownBy(() -> contents.put(broken)).withMessage("gone");
        assertThat(files(folder)).isEmpty();
    }

    /** As root on a disk of its own, for nothing else fills up just like one. */
    @Test
    void a_full_disk_is_said_and_leaves_nothing_half_written() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString());
        try {
            var contents = new FolderContents(folder, clock);
            var kept = contents.put(new ByteArrayInputStream(Samples.text()));
            assertThatIOException()
                    .isThrownBy(() -> contents.put(new ByteArrayInputStream(new byte[2 << 20])));
            assertThat(files(folder)).hasSize(1);
            assertThat(read(contents, kept)).isEqualTo(Samples.text());
        } finally {
            run("umount", folder.toString());
        }
    }

    private static byte[] read(Contents contents, Stored stored) throws IOException {
        try (var bytes = contents.open(stored.sha256())) {
            return bytes.readAllBytes();
        }
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor())
                .as("'%s' needs root: %s", String.join(" ", command), said)
                .isZero();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
