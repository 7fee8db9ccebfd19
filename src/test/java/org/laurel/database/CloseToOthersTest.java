package org.laurel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.settings.Settings;

class CloseToOthersTest {

    @TempDir Path folder;

    @Test
    void files_of_an_earlier_laurel_are_closed_the_folder_at_once_and_the_rest_by_and_by()
            throws Exception {
        var inner = Files.createDirectories(folder.resolve("evidence/ab/cd"));
        var file = Files.writeString(inner.resolve("abcd"), "of a pupil");
        Files.createSymbolicLink(inner.resolve("link"), Path.of("/etc/hostname"));
        for (var open : new Path[] {folder, folder.resolve("evidence"), inner}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var opened =
                DataFolder.open(
                        Settings.forRun(
                                Map.of(
                                        "LAUREL_DATA",
                                        folder.toString(),
                                        "LAUREL_PUBLIC_URL",
                                        "https://labels.example.org")));
        assertThat(permissions(folder)).isEqualTo("rwx------");
        var close = new CloseToOthers(opened);
        assertThat(close.close().closed()).isGreaterThanOrEqualTo(3);
        assertThat(permissions(inner)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(close.close().closed()).isZero();
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
