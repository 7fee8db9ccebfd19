package org.laurel.evidence;

/** What a file was found to be by its bytes, or why it is not taken. */
public sealed interface Examined {

    record Fine(FileKind kind) implements Examined {}

    /** Why a file is not taken. */
    sealed interface Refusal extends Examined {}

    record Empty() implements Refusal {}

    /** Of no kind that is taken, whatever it is called. */
    record Unwelcome(OtherKind kind) implements Refusal {}

    /** Its name says one thing and its bytes another. */
    record NamedWrongly(FileKind kind, String ending) implements Refusal {}

    /** It begins like its kind and cannot be read on. */
    record Broken(FileKind kind) implements Refusal {}

    /** Protected by a password, or against printing and copying: nobody can look into it. */
    record Locked() implements Refusal {}

    record TooMuch(Bound bound) implements Refusal {}
}
