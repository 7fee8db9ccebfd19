package org.laurel.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.laurel.mail.Outbox.State;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads the columns state and letters: how many letters of a mailing stand where. */
public final class LettersByState implements ResultSetExtractor<Map<State, Integer>> {

    @Override
    public Map<State, Integer> extractData(ResultSet rows) throws SQLException {
        var states = new EnumMap<State, Integer>(State.class);
        while (rows.next()) {
            states.put(State.of(rows.getString("state")), rows.getInt("letters"));
        }
        return states;
    }
}
