package org.laurel.project.web;

import java.util.List;
import org.laurel.project.Invitation;

/** The invitations that wait for the reader's answer. */
public record WaitingPage(List<Invitation> invitations) {}
