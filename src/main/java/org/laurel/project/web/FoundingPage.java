package org.laurel.project.web;

import java.util.List;
import org.laurel.site.Choice;

/** The form that begins a project; without a confirmed school there is none to fill in. */
public record FoundingPage(
        DescriptionForm form,
        String secondFounder,
        String school,
        List<Choice> schools,
        List<Choice> languages,
        FormProblems problems) {}
