package org.laurel.notification.web;

import java.util.List;
import org.laurel.job.Troubles.Trouble;

/** What Laurel could not do by itself, the latest first. */
public record TroublesPage(List<Trouble> open) {}
