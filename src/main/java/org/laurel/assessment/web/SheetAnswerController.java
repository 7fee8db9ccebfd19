package org.laurel.assessment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.WriteSheet;
import org.laurel.people.SignedIn;
import org.laurel.writing.web.SaveReply;
import org.laurel.writing.web.SaveRequest;
import org.laurel.writing.web.SavingProtocol;
import org.laurel.writing.web.WritingProtocol;
import org.laurel.writing.web.WritingReply;
import org.laurel.writing.web.WritingRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the boxes of a score sheet save themselves, from every window it is open in. */
@RestController
@RequestMapping("/assignments/{id}")
class SheetAnswerController {

    private final AssessmentPermissions permissions;
    private final WriteSheet writeSheet;
    private final WritingProtocol writing;

    SheetAnswerController(
            AssessmentPermissions permissions, WriteSheet writeSheet, WritingProtocol writing) {
        this.permissions = permissions;
        this.writeSheet = writeSheet;
        this.writing = writing;
    }

    @PutMapping("/answers/{question}")
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
                it -> writeSheet.write(new AssignmentId(id), question, it, signedIn.id()));
    }

    @PostMapping("/writing")
    ResponseEntity<WritingReply> share(
            @PathVariable UUID id,
            @RequestHeader(name = SaveRequest.PERSON, required = false) @Nullable String person,
            @RequestBody WritingRequest request,
            SignedIn signedIn) {
        return permissions
                .sheet(signedIn.id(), new AssignmentId(id))
                .map(it -> writing.share(it.task().id().form(), request, person, signedIn))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
