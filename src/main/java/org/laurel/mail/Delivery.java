package org.laurel.mail;

/** What became of one attempt to hand a mail to the server. */
sealed interface Delivery {

    record Taken() implements Delivery {}

    /** Something stands in the way that can be put right, or passes: try again later. */
    record Later(String trouble) implements Delivery {}

    /** Nobody was there to take it, nor would be for the next. */
    record NobodyThere(String trouble) implements Delivery {}

    /** The server will never take it for this recipient. */
    record Never(String trouble) implements Delivery {}

    /** A no without a reason: of the recipient, or of everything we send. */
    record Unexplained(String trouble) implements Delivery {}

    /** The connection broke when all of it was handed over: it may have been taken. */
    record InDoubt(String trouble) implements Delivery {}
}
