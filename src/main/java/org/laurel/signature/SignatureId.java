package org.laurel.signature;

import java.util.UUID;
import org.laurel.writing.FormId;

/** Stands for one request for a signature; a scan of it is given under the same id. */
public record SignatureId(UUID value) {

    public FormId form() {
        return new FormId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
