package org.laurel.signature;

import java.time.LocalDate;
import java.util.UUID;
import org.laurel.application.Application.Draft;
import org.laurel.application.EditionFor;
import org.laurel.application.Surroundings;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.school.Contact;
import org.laurel.settings.Settings;
import org.laurel.signature.Signature.Request;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** What the head and the teacher who asked are told by mail. */
@Component
class SignatureMails {

    private final People people;
    private final Countries countries;
    private final EditionFor editionFor;
    private final Surroundings surroundings;
    private final Settings settings;
    private final Outbox outbox;
    private final Words words;

    SignatureMails(
            People people,
            Countries countries,
            EditionFor editionFor,
            Surroundings surroundings,
            Settings settings,
            Outbox outbox,
            Words words) {
        this.people = people;
        this.countries = countries;
        this.editionFor = editionFor;
        this.surroundings = surroundings;
        this.settings = settings;
        this.outbox = outbox;
        this.words = words;
    }

    /** The head writes with an account like everybody else, and signs by another mail. */
    void invitation(Contact head, Draft draft, PersonId by) {
        var language = language(head, draft);
        var t = words.in(language);
        var names = surroundings.names(draft.about());
        var text =
                t.say(
                        "signature.mail.invitation.text",
                        head.name(),
                        people.get(by).name(),
                        names.school(),
                        scheme(draft, language),
                        settings.publicUrl().resolve("/applications/" + draft.id()).toString(),
                        settings.publicUrl().resolve("/join").toString());
        outbox.put(
                new Message(
                                "signature:" + UUID.randomUUID(),
                                head.email(),
                                language,
                                t.say("signature.mail.invitation.subject", names.school()),
                                text)
                        .about(draft.id().value()));
    }

    void link(Request request, Draft draft, String token, LocalDate lastDay) {
        var language = language(request.signatory(), draft);
        var t = words.in(language);
        var names = surroundings.names(draft.about());
        var address =
                settings.publicUrl()
                        .resolve("/signatures/" + token + "?language=" + language.code());
        put(
                request,
                draft,
                language,
                t.say("signature.mail.link.subject", names.school()),
                t.say(
                        "signature.mail.link.text",
                        request.signatory().name(),
                        people.get(request.askedBy()).name(),
                        names.school(),
                        scheme(draft, language),
                        address.toString(),
                        lastDay));
    }

    void code(Request request, Draft draft, String code) {
        var language = language(request.signatory(), draft);
        var t = words.in(language);
        put(
                request,
                draft,
                language,
                t.say("signature.mail.code.subject"),
                t.say(
                        "signature.mail.code.text",
                        request.signatory().name(),
                        code,
                        surroundings.names(draft.about()).school()));
    }

    void signed(Request request, Draft draft) {
        people.find(request.askedBy())
                .ifPresent(
                        asker -> {
                            var t = words.in(asker.language());
                            tell(
                                    asker,
                                    draft,
                                    t.say("signature.mail.signed.subject"),
                                    t.say(
                                            "signature.mail.signed.text",
                                            asker.name(),
                                            request.signatory().name(),
                                            address(draft)));
                        });
    }

    void declined(Request request, Draft draft, String because) {
        people.find(request.askedBy())
                .ifPresent(
                        asker -> {
                            var t = words.in(asker.language());
                            tell(
                                    asker,
                                    draft,
                                    t.say("signature.mail.declined.subject"),
                                    t.say(
                                            "signature.mail.declined.text",
                                            asker.name(),
                                            request.signatory().name(),
                                            because,
                                            address(draft)));
                        });
    }

    private String address(Draft draft) {
        return settings.publicUrl()
                .resolve("/applications/" + draft.id() + "/signature")
                .toString();
    }

    private String scheme(Draft draft, Language language) {
        return editionFor.of(draft).words(language, draft.about().country().value()).say("name");
    }

    /** That of the head's account, else the first of the country's that Laurel speaks. */
    private Language language(Contact signatory, Draft draft) {
        return people.byEmail(signatory.email())
                .map(Person::language)
                .orElseGet(
                        () ->
                                Language.preferred(
                                        countries.get(draft.about().country()).languages()));
    }

    private void put(Request request, Draft draft, Language language, String subject, String text) {
        var key = "signature:" + request.id() + ":" + UUID.randomUUID();
        outbox.putAtOnce(
                new Message(key, request.signatory().email(), language, subject, text)
                        .about(draft.id().value()));
    }

    private void tell(Person asker, Draft draft, String subject, String text) {
        var key = "signature:" + UUID.randomUUID();
        outbox.put(
                new Message(key, asker.email(), asker.language(), subject, text)
                        .about(draft.id().value()));
    }
}
