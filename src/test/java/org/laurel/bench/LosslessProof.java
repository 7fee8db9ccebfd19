package org.laurel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks in the database for everything that was acknowledged. */
final class LosslessProof {

    private final Set<String> standing = new HashSet<>();
    private final Map<UUID, String> kept = new HashMap<>();

    LosslessProof(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            var rows =
                    statement.executeQuery(
                            """
                            select text from writing.answer
                            union all select here || ' ' || there from writing.conflict
                            """);
            while (rows.next()) {
                standing.addAll(LosslessWriter.marked(rows.getString(1)));
            }
            rows = statement.executeQuery("select change, text from writing.revision");
            while (rows.next()) {
                kept.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
    }

    /**
     * What is lost: a text that is not kept letter by letter, and a word that nobody took away and
     * that is in no answer and no conflict.
     */
    List<String> lost(LosslessLedger ledger) {
        var lost = new ArrayList<String>(ledger.forgotten);
        ledger.acknowledged.forEach(
                (change, text) -> {
                    if (!text.equals(kept.get(change))) {
                        lost.add("the text of change " + change);
                    }
                    for (var word : LosslessWriter.marked(text)) {
                        if (!standing.contains(word) && !ledger.removed.contains(word)) {
                            lost.add("the word " + word + " of change " + change);
                        }
                    }
                });
        return lost;
    }
}
