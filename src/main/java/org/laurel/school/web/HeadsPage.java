package org.laurel.school.web;

import java.util.List;
import org.laurel.school.ContactChange;
import org.laurel.school.School;

/** What teachers propose, and the schools found by name. */
public record HeadsPage(List<ContactChange> waiting, String looked, List<School> found) {}
