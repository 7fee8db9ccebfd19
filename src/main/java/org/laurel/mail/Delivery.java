package org.laurel.mail;

/** What became of one attempt to hand a mail to the server. */
sealed interface Delivery {

    record Taken() implements Delivery {}

    /** The server asks to try again later. */
    record Later(String trouble) implements Delivery {}

    /** Nobody was there to take it, nor would be for the next. */
    record NobodyThere(String trouble) implements Delivery {}

    /** The server will never take it as it is. */
    record Never(String trouble) implements Delivery {}

    /** The connection broke in the middle: it may have been taken. */
    record InDoubt(String trouble) implements Delivery {}
}
