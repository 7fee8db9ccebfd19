package org.laurel.demo;

import java.util.List;
import org.laurel.command.DemoCast;
import org.laurel.demo.europe.FillEurope;
import org.laurel.people.People;
import org.laurel.settings.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty demo with the cast and tells how to sign in; does nothing in the real thing. */
@Component
@Order(2)
class DemoStart implements ApplicationRunner, DemoCast {

    private final Settings settings;
    private final People people;
    private final SetTheScene setTheScene;
    private final PlayTheStory playTheStory;
    private final FillEurope fillEurope;

    DemoStart(
            Settings settings,
            People people,
            SetTheScene setTheScene,
            PlayTheStory playTheStory,
            FillEurope fillEurope) {
        this.settings = settings;
        this.people = people;
        this.setTheScene = setTheScene;
        this.playTheStory = playTheStory;
        this.fillEurope = fillEurope;
    }

    @Override
    public void run(ApplicationArguments words) {
        if (settings.demo() && people.byEmail(Cast.email("elin")).isEmpty()) {
            playTheStory.play(setTheScene.set());
        }
        settings.scale().ifPresent(it -> fillEurope.fill(it.oneIn()));
    }

    @Override
    public List<SignIn> signIns() {
        if (!settings.demo()) {
            return List.of();
        }
        var cast = Cast.read();
        return cast.people().entrySet().stream()
                .map(
                        it ->
                                new SignIn(
                                        part(it.getValue()),
                                        Cast.email(it.getKey()),
                                        cast.password()))
                .toList();
    }

    static String part(Cast.Person it) {
        var role =
                it.assessor() != null
                        ? "assessor"
                        : it.officer() != null
                                ? "national officer"
                                : it.central()
                                        ? "central officer"
                                        : it.administrator() ? "administrator" : "teacher";
        return it.name() + ", " + role;
    }
}
