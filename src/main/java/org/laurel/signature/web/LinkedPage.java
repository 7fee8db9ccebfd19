package org.laurel.signature.web;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.laurel.signature.Signature.Request;

/** A small page behind a head's link: typing the code, declining, or being told how it ended. */
public record LinkedPage(
        String token,
        Request request,
        String school,
        ZoneId zone,
        String typed,
        @Nullable Instant at,
        @Nullable String problem) {}
