package org.laurel.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.project.InsideProject;
import org.laurel.project.Invitation;
import org.laurel.project.Part;

/** The invitations, and the parts the reader may invite others for. */
public record InvitationsPage(
        InsideProject inside,
        List<Part> parts,
        List<Invitation> invitations,
        @Nullable String next,
        String email,
        String part,
        FormProblems problems) {}
