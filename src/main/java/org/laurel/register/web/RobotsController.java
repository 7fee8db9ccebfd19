package org.laurel.register.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.laurel.language.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines what they may read: the public pages, each under its language. */
@RestController
class RobotsController {

    private static final String ROBOTS =
            "User-agent: *\nAllow: /$\nAllow: /assets/\n"
                    + Arrays.stream(Language.values())
                            .map(it -> "Allow: /%1$s$\nAllow: /%1$s/\n".formatted(it.code()))
                            .collect(Collectors.joining())
                    + "Disallow: /\n";

    @GetMapping("/robots.txt")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(ROBOTS);
    }
}
