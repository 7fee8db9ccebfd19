package org.laurel.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells an open page who is signed in, which token to use now, and how many seconds are left if
 * nobody does anything.
 */
@RestController
class SessionController {

    private final ObjectProvider<SignedInReader> readers;

    SessionController(ObjectProvider<SignedInReader> readers) {
        this.readers = readers;
    }

    record Session(String person, String token, long left) {}

    @GetMapping("/session")
    ResponseEntity<Session> show(HttpServletRequest request) {
        return readers.stream()
                .flatMap(it -> it.of(request).stream())
                .findFirst()
                .map(
                        reader ->
                                new Session(
                                        reader.id(),
                                        Shells.token(request).token(),
                                        reader.left().toSeconds()))
                .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }
}
