package org.laurel.matrix;

/**
 * Somebody with a session that stands still: what an answer changes about it is not taken over, so
 * that a database put back finds everybody signed in.
 */
record Guest(Persona persona, String email, String person, String session, String token) {}
