package org.laurel.application;

import org.laurel.evidence.Unready;
import org.laurel.rules.Finding;

/** One thing that keeps a draft from being handed in, with the place where it can be mended. */
public sealed interface Missing {

    record AnswerRequired(String step, String question) implements Missing {}

    record TooManyWords(String step, String question, int words, int limit) implements Missing {}

    /** Two texts contradict each other; a person must choose. */
    record TextsInConflict(String step, String question) implements Missing {}

    /** The answer to this question is to be shown by a link or file of its own. */
    record EvidenceFor(String step, String question) implements Missing {}

    record MoreEvidence(String step, int given, int needed) implements Missing {}

    /** A file that may show pupils without consent, or tell more than its giver knows. */
    record FileNotReady(Unready file) implements Missing {}

    /** Something besides the form, in words of the module that asks for it. */
    record Unsettled(String key, String address) implements Missing {}

    record Requirement(Finding finding) implements Missing {}
}
