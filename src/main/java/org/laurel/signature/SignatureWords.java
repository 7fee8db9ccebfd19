package org.laurel.signature;

import java.time.ZoneId;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Declined;
import org.laurel.signature.Signature.Ended;
import org.laurel.signature.Signature.Scanned;
import org.laurel.signature.Signature.Signed;
import org.laurel.words.Texts;

/** Where a signature stands, in a sentence, wherever it is shown. */
public final class SignatureWords {

    private SignatureWords() {}

    public static String standing(Signature signature, Texts t, ZoneId zone) {
        var name = signature.request().signatory().name();
        var version = digits(signature.request().version());
        return switch (signature) {
            case Asked(var request) ->
                    t.say(
                            "signature.standing.asked",
                            name,
                            t.moment(request.askedAt(), zone),
                            version);
            case Signed(_, var at) ->
                    t.say("signature.standing.signed", name, t.moment(at, zone), version);
            case Declined(_, _, var at) ->
                    t.say("signature.standing.declined", name, t.moment(at, zone));
            case Scanned(_, _, _, var at) ->
                    t.say("signature.standing.scanned", name, t.moment(at, zone), version);
            case Confirmed(var scanned, _, var at) ->
                    t.say(
                            "signature.standing.confirmed",
                            name,
                            t.moment(scanned.at(), zone),
                            t.moment(at, zone),
                            version);
            case Ended(_, var at) -> t.say("signature.standing.ended", t.moment(at, zone));
        };
    }

    /** A digest in groups of eight, so that two people can compare it by reading it out. */
    public static String digits(String version) {
        return version.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
