package org.laurel.fault;

import gg.jte.TemplateException;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The words of an exception, where they name code, tables, places or files and nothing typed. */
final class PlainWords {

    /** PostgreSQL's errors about a value, which they repeat. */
    private static final String ABOUT_A_VALUE = "22";

    private static final String OURS = "org.laurel.";

    private PlainWords() {}

    static Optional<String> of(Throwable thrown) {
        return switch (thrown) {
            case PSQLException refused when refused.getServerErrorMessage() != null ->
                    Optional.of(
                            refused.getSQLState() + " " + said(refused.getServerErrorMessage()));
            case SQLException refused -> Optional.ofNullable(refused.getSQLState());
            case NullPointerException _,
                    ClassCastException _,
                    IndexOutOfBoundsException _,
                    ArithmeticException _,
                    ConcurrentModificationException _,
                    VirtualMachineError _,
                    LinkageError _,
                    FileSystemException _,
                    SocketException _,
                    TemplateException _ ->
                    line(thrown.getMessage());
            default -> isOurs(thrown) ? line(thrown.getMessage()) : Optional.empty();
        };
    }

    /** The details would repeat the row. */
    private static String said(ServerErrorMessage server) {
        var state = String.valueOf(server.getSQLState());
        return state.startsWith(ABOUT_A_VALUE) ? "" : line(server.getMessage()).orElse("");
    }

    /**
     * We put no words of a person into an exception of our own; what we only wrap brings the words
     * of its cause along.
     */
    private static boolean isOurs(Throwable thrown) {
        var steps = thrown.getStackTrace();
        var cause = thrown.getCause();
        return steps.length > 0
                && steps[0].getClassName().startsWith(OURS)
                && (cause == null || !cause.toString().equals(thrown.getMessage()));
    }

    private static Optional<String> line(@Nullable String words) {
        return Optional.ofNullable(words).map(it -> it.replaceAll("\\p{Cntrl}+", " ").strip());
    }
}
