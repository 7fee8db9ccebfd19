package org.laurel.notification.web;

import org.laurel.job.Troubles.Trouble;

import java.util.List;

/** What Laurel could not do by itself, the latest first. */
public record TroublesPage(List<Trouble> open) {}
