package org.laurel.project;

import java.util.Locale;
import java.util.Optional;

/**
 * What a member may do in a project, and why not: an empty answer is a yes. Somebody who is no
 * member is not even told that the project exists.
 */
public record ProjectPermissions(InsideProject inside) {

    /** Why not. */
    public enum Refusal {
        ONLY_FOUNDERS,
        ONLY_FOUNDERS_AND_PARTNERS,
        WAITS_FOR_SECOND_FOUNDER,
        HAS_BOTH_FOUNDERS,
        CLOSED,
        LAST_MEMBER;

        /** The word used in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Optional<Refusal> toDescribe() {
        return ifClosed().or(this::unlessFounder);
    }

    public Optional<Refusal> toClose() {
        return ifClosed().or(this::ifPending).or(this::unlessFounder);
    }

    public Optional<Refusal> toInvite(Part part) {
        return ifClosed()
                .or(
                        () ->
                                switch (part) {
                                    case FOUNDER -> unless(isPending(), Refusal.HAS_BOTH_FOUNDERS);
                                    case PARTNER -> ifPending().or(this::unlessFounder);
                                    case COLLEAGUE -> ifPending().or(this::ifColleague);
                                });
    }

    /** An open project keeps somebody who can close it; an abandoned draft of one may vanish. */
    public Optional<Refusal> toLeave() {
        var last = inside.present().size() == 1;
        return unless(!(last && inside.project() instanceof Project.Open), Refusal.LAST_MEMBER);
    }

    private Optional<Refusal> ifClosed() {
        return unless(!(inside.project() instanceof Project.Closed), Refusal.CLOSED);
    }

    private Optional<Refusal> ifPending() {
        return unless(!isPending(), Refusal.WAITS_FOR_SECOND_FOUNDER);
    }

    private boolean isPending() {
        return inside.project() instanceof Project.Pending;
    }

    private Optional<Refusal> unlessFounder() {
        return unless(inside.me().part() == Part.FOUNDER, Refusal.ONLY_FOUNDERS);
    }

    private Optional<Refusal> ifColleague() {
        return unless(inside.me().part() != Part.COLLEAGUE, Refusal.ONLY_FOUNDERS_AND_PARTNERS);
    }

    private static Optional<Refusal> unless(boolean allowed, Refusal refusal) {
        return allowed ? Optional.empty() : Optional.of(refusal);
    }
}
