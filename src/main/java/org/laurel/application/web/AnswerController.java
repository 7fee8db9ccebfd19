package org.laurel.application.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.application.WriteAnswer;
import org.laurel.people.SignedIn;
import org.laurel.writing.web.SaveReply;
import org.laurel.writing.web.SaveRequest;
import org.laurel.writing.web.SavingProtocol;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the boxes of an application save themselves. */
@RestController
class AnswerController {

    private final WriteAnswer writeAnswer;

    AnswerController(WriteAnswer writeAnswer) {
        this.writeAnswer = writeAnswer;
    }

    @PutMapping("/applications/{id}/answers/{question}")
    ResponseEntity<SaveReply> save(
            @PathVariable UUID id,
            @PathVariable String question,
            @RequestHeader(name = SaveRequest.PERSON, required = false) @Nullable String person,
            @RequestBody SaveRequest request,
            SignedIn signedIn) {
        return SavingProtocol.save(
                request,
                person,
                signedIn,
                it -> writeAnswer.write(new ApplicationId(id), question, it, signedIn.id()));
    }
}
