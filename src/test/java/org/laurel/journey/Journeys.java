package org.laurel.journey;

import org.laurel.application.Applications;
import org.laurel.demo.Cast;
import org.laurel.demo.PlayTheStory;
import org.laurel.demo.SetTheScene;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.language.Language;
import org.laurel.people.Codes;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.words.Words;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sets the stage for a journey and lets members of the cast sign in at a browser. */
@Component
public class Journeys {

    static final String LABEL = "national-quality-label";
    static final int PHONE = 360;
    static final int DESKTOP = 1280;

    private final SetTheScene setTheScene;
    private final PlayTheStory playTheStory;
    private final Codes codes;
    private final Words words;
    private final Environment environment;
    final Applications applications;

    Journeys(
            SetTheScene setTheScene,
            PlayTheStory playTheStory,
            Codes codes,
            Words words,
            Environment environment,
            Applications applications) {
        this.setTheScene = setTheScene;
        this.playTheStory = playTheStory;
        this.codes = codes;
        this.words = words;
        this.environment = environment;
        this.applications = applications;
    }

    Stage stage() {
        var stage = setTheScene.set();
        playTheStory.play(stage);
        return stage;
    }

    Guest stranger(Language language, int width) {
        return new Guest(language, width, port(), words.in(language));
    }

    /** Signs somebody of the cast in, with a code where the part needs one. */
    Guest signedIn(String key, int width) {
        var cast = Cast.read();
        var person = cast.people().get(key);
        var guest = new Guest(person.language(), width, port(), words.in(person.language()));
        guest.open("/sign-in").fill("#email", Cast.email(key)).fill("#password", cast.password());
        guest.press("people.sign-in.send");
        if (person.needsCode()) {
            guest.fill("#code", codes.now(cast.secondFactor()));
            guest.page.keyboard().press("Enter");
            guest.page.waitForURL(it -> !it.contains("second-factor"));
        }
        return guest;
    }

    /** Somebody of no cast, who joined with the password of all tests. */
    Guest signedIn(SignedIn who, Language language, int width) {
        var guest = stranger(language, width);
        return signIn(guest, who);
    }

    Guest signIn(Guest guest, SignedIn who) {
        var email = who.name().toLowerCase(java.util.Locale.ROOT) + "@school.example";
        guest.open("/sign-in").fill("#email", email).fill("#password", PeopleForTests.PASSWORD);
        return guest.press("people.sign-in.send");
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
