package org.laurel.project.web;

import java.util.List;
import org.laurel.project.InsideProject;
import org.laurel.project.Invitation;
import org.laurel.project.ProjectAside.Aside;
import org.laurel.project.Stage;
import org.laurel.project.WorkPage;
import org.laurel.site.Fact;

/** A project with everything its members may see and do. */
public record ProjectPage(
        InsideProject inside,
        Stage stage,
        List<Fact> facts,
        List<MemberRow> members,
        List<Invitation> waiting,
        List<WorkPage> pages,
        int ticked,
        int lines,
        List<Aside> asides) {}
