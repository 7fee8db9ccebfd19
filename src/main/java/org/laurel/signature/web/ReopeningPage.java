package org.laurel.signature.web;

import java.time.ZoneId;
import java.util.Optional;
import org.laurel.application.ApplicationId;
import org.laurel.signature.Signature;

/** What opening the form again does to the signature, before it is done. */
public record ReopeningPage(
        ApplicationId id, String school, Optional<Signature> signature, ZoneId zone) {}
