package org.laurel.application.web;

import java.util.List;

/** Why a school's application cannot be begun now, with the findings where these are why. */
public record SchoolCannotApply(String why, List<FindingRow> findings, String back) {}
