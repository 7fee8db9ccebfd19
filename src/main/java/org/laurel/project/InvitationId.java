package org.laurel.project;

import java.util.UUID;

/** Stands for one invitation; its random part makes its address one that nobody guesses. */
public record InvitationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
