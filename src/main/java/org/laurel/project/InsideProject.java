package org.laurel.project;

import java.util.List;

/** A project as one of its members sees it; nobody else gets to hold one. */
public record InsideProject(Project project, List<Member> members, Member me) {

    public InsideProject {
        members = List.copyOf(members);
    }

    public ProjectPermissions may() {
        return new ProjectPermissions(this);
    }

    /** Those who have not left. */
    public List<Member> present() {
        return members.stream().filter(Member::here).toList();
    }
}
