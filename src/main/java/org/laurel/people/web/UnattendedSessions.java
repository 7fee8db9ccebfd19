package org.laurel.people.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions for requests that a page makes by itself: they find out who is there, and leave the
 * session as old as it is. Otherwise an open page would keep somebody signed in who went home.
 */
final class UnattendedSessions<S extends Session> implements SessionRepository<UnattendedSession> {

    /** A page that asks by itself says so. */
    private static final String HEADER = "Laurel-Unattended";

    private final SessionRepository<S> sessions;

    UnattendedSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    static boolean asks(ServletRequest request) {
        return request instanceof HttpServletRequest asked && asked.getHeader(HEADER) != null;
    }

    @Override
    public UnattendedSession createSession() {
        return new UnattendedSession(sessions.createSession());
    }

    @Override
    public void save(UnattendedSession session) {
        // not even the moment of this request
    }

    @Override
    public @Nullable UnattendedSession findById(String id) {
        var found = sessions.findById(id);
        return found == null ? null : new UnattendedSession(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }
}
