package org.laurel.application.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.WayBack;
import org.laurel.application.WriteAnswer;
import org.laurel.people.SignedIn;
import org.laurel.writing.web.SaveReply;
import org.laurel.writing.web.SaveRequest;
import org.laurel.writing.web.SavingProtocol;
import org.laurel.writing.web.WritingProtocol;
import org.laurel.writing.web.WritingReply;
import org.laurel.writing.web.WritingRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the boxes of an application save themselves. */
@RestController
class AnswerController {

    private final WriteAnswer writeAnswer;
    private final ApplicationPermissions permissions;
    private final WayBack wayBack;
    private final WritingProtocol writing;

    AnswerController(
            WriteAnswer writeAnswer,
            ApplicationPermissions permissions,
            WayBack wayBack,
            WritingProtocol writing) {
        this.writeAnswer = writeAnswer;
        this.permissions = permissions;
        this.wayBack = wayBack;
        this.writing = writing;
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
                it -> writeAnswer.write(new ApplicationId(id), question, it, signedIn.id()),
                () -> permissions.find(new ApplicationId(id), signedIn.id()).flatMap(wayBack::of));
    }

    /** Colleagues who write at the same time learn of each other here. */
    @PostMapping("/applications/{id}/writing")
    ResponseEntity<WritingReply> share(
            @PathVariable UUID id,
            @RequestHeader(name = SaveRequest.PERSON, required = false) @Nullable String person,
            @RequestBody WritingRequest request,
            SignedIn signedIn) {
        var application =
                permissions
                        .find(new ApplicationId(id), signedIn.id())
                        .orElseThrow(Reading::notFound);
        return writing.share(application.id().form(), request, person, signedIn);
    }
}
