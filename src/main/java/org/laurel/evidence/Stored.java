package org.laurel.evidence;

/** Bytes that are kept: their digest and how many they are. */
public record Stored(Sha256 sha256, long size) {}
