package org.laurel.writing.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.laurel.writing.WriteTogether;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How those who write in one form learn of each other, in HTTP. */
@Component
public class WritingProtocol {

    /** More boxes than any page has. */
    private static final int MOST_BOXES = 500;

    private final WriteTogether writeTogether;

    WritingProtocol(WriteTogether writeTogether) {
        this.writeTogether = writeTogether;
    }

    /** For a form the person may read; somebody else's page in the same browser learns nothing. */
    public ResponseEntity<WritingReply> share(
            FormId form, WritingRequest request, @Nullable String person, SignedIn signedIn) {
        if (!signedIn.id().toString().equals(person)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        return ResponseEntity.ok(
                WritingReply.of(
                        writeTogether.share(
                                form, signedIn.id(), request.question(), known(request))));
    }

    private static Map<String, Integer> known(WritingRequest request) {
        var known = new HashMap<String, Integer>();
        if (request.known() != null) {
            request.known()
                    .forEach((box, version) -> known.put(box, version == null ? 0 : version));
        }
        if (known.size() > MOST_BOXES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return known;
    }
}
