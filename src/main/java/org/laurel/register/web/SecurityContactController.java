package org.laurel.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.laurel.language.Language;
import org.laurel.settings.Settings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to tell of a security hole, as RFC 9116 wants it, where the operator named somebody. */
@RestController
class SecurityContactController {

    static final String PATH = "/.well-known/security.txt";

    /** How long a copy may be believed; every answer begins it anew. */
    private static final Duration BELIEVED = Duration.ofDays(90);

    private final Settings settings;
    private final Clock clock;

    SecurityContactController(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show() {
        return settings.securityContact()
                .map(
                        contact ->
                                "Contact: %s\nExpires: %s\nPreferred-Languages: %s\nCanonical: %s\n"
                                        .formatted(
                                                contact,
                                                clock.instant()
                                                        .plus(BELIEVED)
                                                        .truncatedTo(ChronoUnit.DAYS),
                                                Arrays.stream(Language.values())
                                                        .map(Language::code)
                                                        .collect(Collectors.joining(", ")),
                                                settings.publicUrl() + PATH))
                .map(
                        it ->
                                ResponseEntity.ok()
                                        .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                                        .body(it))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
