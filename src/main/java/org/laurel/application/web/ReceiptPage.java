package org.laurel.application.web;

/** That a submission was received: when, and the digest of what was handed in. */
public record ReceiptPage(Head head, String at, String sha256, String edition) {}
