package org.laurel.project.web;

/** A member by name, part, school and country. */
public record MemberRow(String name, String part, String from, boolean left) {}
