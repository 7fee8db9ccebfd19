package org.laurel.newsletter.web;

import org.laurel.words.Texts;

/** Says what became of a subscription; the same to everybody who comes to the same end. */
public record NotePage(Note note) {

    /** What there is to say. */
    public enum Note {
        ASKED("asked"),
        CONFIRMED("confirmed"),
        ENDED("ended"),
        GONE("gone");

        private final String key;

        Note(String key) {
            this.key = key;
        }
    }

    public boolean canBeginAnew() {
        return note == Note.ENDED || note == Note.GONE;
    }

    public String say(String what, Texts t) {
        return t.say("newsletter.note." + note.key + "." + what);
    }
}
