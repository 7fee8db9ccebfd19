package org.laurel.signature.web;

import java.time.ZoneId;
import java.util.List;
import org.laurel.application.ApplicationId;
import org.laurel.evidence.Item;
import org.laurel.signature.Signature.Scanned;

/** A page signed by hand, with what it must show to count. */
public record ScanPage(
        ApplicationId application,
        String school,
        Scanned scanned,
        List<Item> uploaded,
        boolean confirmed,
        ZoneId zone) {}
