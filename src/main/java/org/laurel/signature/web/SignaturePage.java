package org.laurel.signature.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.evidence.Item;
import org.laurel.school.Contact;
import org.laurel.signature.Signature;

/** Where the signature stands, for the school's teachers, and what they can do about it. */
public record SignaturePage(
        Application application,
        String school,
        boolean draft,
        boolean complete,
        boolean changed,
        Optional<Signature> signature,
        @Nullable Instant linkExpires,
        boolean expired,
        Optional<Contact> head,
        Optional<Contact> deputy,
        List<Item> uploaded,
        boolean hasPage,
        ZoneId zone,
        @Nullable String problem) {}
