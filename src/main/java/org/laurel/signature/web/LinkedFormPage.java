package org.laurel.signature.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Surroundings;
import org.laurel.signature.Signature.Request;

/** The whole form as the head reads it, with what is declared and the code it is declared of. */
public record LinkedFormPage(
        String token,
        Request request,
        Surroundings.Names names,
        String round,
        FormShown form,
        ZoneId zone,
        @Nullable String problem) {}
