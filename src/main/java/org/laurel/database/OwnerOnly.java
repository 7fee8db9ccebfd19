package org.laurel.database;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Nobody but its owner reads what Laurel keeps. */
public final class OwnerOnly {

    private static final int NOT_FOR_OTHERS = 0077;
    private static final Set<PosixFilePermission> OWNERS =
            PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /**
     * Whatever this process and those it starts write from now on, libraries included. There is no
     * word for it in Java: each place that opens a file would have to think of it.
     */
    @SuppressWarnings("restricted")
    public static void fromNowOn() {
        var system = Linker.nativeLinker();
        var umask =
                system.downcallHandle(
                        system.defaultLookup().findOrThrow("umask"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            var _ = (int) umask.invokeExact(NOT_FOR_OTHERS);
        } catch (Throwable never) {
            throw new IllegalStateException("umask", never);
        }
    }

    /** Whether it was open to others and is no longer. */
    static boolean close(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return false; // a file system without owners
        }
        var now = view.readAttributes().permissions();
        var then = EnumSet.copyOf(OWNERS);
        then.retainAll(now);
        if (then.equals(now)) {
            return false;
        }
        view.setPermissions(then);
        return true;
    }
}
