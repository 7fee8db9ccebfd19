package org.laurel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root, so there it is started as somebody else. */
enum Privileges {
    OURS,
    NAMESPACE,
    NOBODY;

    /** A namespace of its own keeps the files ours; some containers forbid namespaces. */
    static Privileges here() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURS;
        }
        var probe =
                new ProcessBuilder("unshare", "-U", "true")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            return probe.start().waitFor() == 0 ? NAMESPACE : NOBODY;
        } catch (IOException _) {
            return NOBODY; // no unshare on this machine
        }
    }

    List<String> command(Path tool, List<String> arguments) {
        var prefix =
                switch (this) {
                    case OURS -> List.<String>of();
                    case NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY ->
                            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
                };
        return Stream.of(prefix, List.of(tool.toString()), arguments)
                .flatMap(List::stream)
                .toList();
    }

    /** Gives the folder to whoever PostgreSQL will be. */
    void own(Path folder) throws IOException, InterruptedException {
        var owner = this == NOBODY ? 65534 : 0;
        if (this != OURS && !Files.getAttribute(folder, "unix:uid").equals(owner)) {
            var ownership = owner + ":" + owner;
            new ProcessBuilder("chown", "-R", ownership, folder.toString()).start().waitFor();
        }
    }

    /** Whoever PostgreSQL will be must come through the folder above its own. */
    void letThrough(Path folder) throws IOException {
        if (this == NOBODY) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, permissions);
        }
    }
}
