package org.laurel.writing;

import java.util.UUID;

/** Stands for one form being written, whatever it is for. */
public record FormId(UUID value) {}
