package org.laurel.project;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.laurel.project.WorkPage.Openness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pages where projects show their work. */
@Repository
public class WorkPages {

    private final JdbcClient db;

    WorkPages(JdbcClient db) {
        this.db = db;
    }

    /** The pages of a project, in the order they were added. */
    public List<WorkPage> of(ProjectId project) {
        return db.sql("select * from project.page where project = :project order by position")
                .param("project", project.value())
                .query(
                        (row, _) ->
                                new WorkPage(
                                        new WorkPageId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        row.getString("address"),
                                        Openness.valueOf(
                                                row.getString("openness").toUpperCase(Locale.ROOT)),
                                        row.getString("way_in")))
                .list();
    }

    /** Writes a page as it is now; one that somebody removed meanwhile is there again. */
    void put(ProjectId project, WorkPage page) {
        db.sql(
                        """
                        insert into project.page as p (id, project, title, address, openness, way_in)
                        values (:id, :project, :title, :address, :openness, :wayIn)
                        on conflict on constraint a_page_has_one_row do update
                        set title = excluded.title, address = excluded.address,
                            openness = excluded.openness, way_in = excluded.way_in
                        where p.project = excluded.project
                        """)
                .param("id", page.id().value())
                .param("project", project.value())
                .param("title", page.title())
                .param("address", page.address())
                .param("openness", page.openness().key())
                .param("wayIn", page.wayIn())
                .update();
    }

    void remove(ProjectId project, WorkPageId id) {
        db.sql("delete from project.page where project = :project and id = :id")
                .param("project", project.value())
                .param("id", id.value())
                .update();
    }
}
