package org.laurel.people;

/** Somebody lost a role; what must end with it ends in this transaction. */
public record RoleRevoked(PersonId person, Role role) {}
