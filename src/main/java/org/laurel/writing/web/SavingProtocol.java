package org.laurel.writing.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.writing.Change;
import org.laurel.writing.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** How the outcomes of saving are said in HTTP. */
public final class SavingProtocol {

    private SavingProtocol() {}

    /** Saves what a browser sent for the person it says is writing; what is not theirs is 404. */
    public static ResponseEntity<SaveReply> save(
            SaveRequest request,
            @Nullable String person,
            SignedIn signedIn,
            Function<Change, Optional<Saved>> write) {
        return save(request, person, signedIn, write, Optional::empty);
    }

    /** The same for a form that may be closed: {@code wayBack} is where it is opened again. */
    public static ResponseEntity<SaveReply> save(
            SaveRequest request,
            @Nullable String person,
            SignedIn signedIn,
            Function<Change, Optional<Saved>> write,
            Supplier<Optional<String>> wayBack) {
        // Somebody else signed in on the same browser: nothing is kept, and nothing more is sent.
        if (!signedIn.id().toString().equals(person)) {
            return answer(HttpStatus.CONFLICT, "another-person", null);
        }
        return write.apply(change(request))
                .map(it -> reply(it, wayBack))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is no change at all is a bad request. */
    private static Change change(SaveRequest request) {
        if (request.change() == null || request.text() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Change(
                request.change(),
                request.base(),
                request.from(),
                request.text(),
                request.resolves() == null ? List.of() : request.resolves(),
                Change.Kind.TYPED);
    }

    private static ResponseEntity<SaveReply> reply(
            Saved saved, Supplier<Optional<String>> wayBack) {
        return switch (saved) {
            case Saved.Kept(var outcome, var answer, var at) ->
                    ResponseEntity.ok(
                            new SaveReply(
                                    answer.version(),
                                    outcome.key(),
                                    answer.text(),
                                    SaveReply.Side.of(answer),
                                    at,
                                    null,
                                    null));
            case Saved.Late(_, var at) ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(
                                    new SaveReply(
                                            null,
                                            "closed",
                                            null,
                                            List.of(),
                                            at,
                                            null,
                                            wayBack.get().orElse(null)));
            case Saved.NoSuchQuestion() -> answer(HttpStatus.NOT_FOUND, "no-such-question", null);
            case Saved.TooLong(var limit) ->
                    answer(HttpStatus.CONTENT_TOO_LARGE, "too-long", limit);
            case Saved.NoBase() -> answer(HttpStatus.PRECONDITION_REQUIRED, "no-base", null);
            case Saved.UnknownBase _ ->
                    answer(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-base", null);
            case Saved.ChangeUsedBefore() ->
                    answer(HttpStatus.UNPROCESSABLE_CONTENT, "change-used-before", null);
            case Saved.NoSuchConflict _ ->
                    answer(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-conflict", null);
        };
    }

    private static ResponseEntity<SaveReply> answer(
            HttpStatus status, String outcome, @Nullable Integer limit) {
        return ResponseEntity.status(status)
                .body(new SaveReply(null, outcome, null, List.of(), null, limit, null));
    }
}
