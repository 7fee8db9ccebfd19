package org.laurel.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.ChangePages.Change;
import org.laurel.project.ProjectPermissions.Refusal;
import org.laurel.project.WorkPage.Openness;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class DescribingTest {

    @Autowired JdbcClient db;
    @Autowired Projects projects;
    @Autowired Invitations invitations;
    @Autowired WorkPages pages;
    @Autowired Plans plans;
    @Autowired Checklists checklists;
    @Autowired History history;
    @Autowired FoundProject found;
    @Autowired AcceptInvitation accept;
    @Autowired InviteMember invite;
    @Autowired DescribeProject describe;
    @Autowired CloseProject close;
    @Autowired LeaveProject leave;
    @Autowired ChangePages change;
    @Autowired TickLine tick;
    @Autowired NoteLine note;
    @Autowired PublishSchemes publish;

    PersonId astrid;
    PersonId boris;
    PersonId stranger;
    ProjectId id;

    @BeforeEach
    void a_founded_project() {
        var cast = new ProjectCast(db);
        var tag = "." + System.nanoTime();
        astrid = cast.teacher("astrid" + tag, "SE");
        boris = cast.teacher("boris" + tag, "BG");
        stranger = cast.teacher("stranger" + tag, "BG");
        found.found(astrid, null, ProjectCast.rivers(), "boris" + tag + "@example.org");
        accept.accept(invitations.waitingFor(boris).getFirst().id(), boris, null);
        id = projects.of(boris, null, 1).getFirst().id();
    }

    @Test
    void what_was_described_is_kept_word_for_word() {
        assertThat(projects.find(id).orElseThrow().description()).isEqualTo(ProjectCast.rivers());
    }

    @Test
    void strangers_are_not_even_told_that_it_exists() {
        assertThat(projects.inside(id, stranger)).isEmpty();
        assertThat(describe.describe(id, stranger, 0, ProjectCast.rivers()))
                .isEqualTo(new DescribeProject.Outcome.Unknown());
        assertThat(close.close(id, stranger)).isEqualTo(new CloseProject.Outcome.Unknown());
        assertThat(leave.leave(id, stranger)).isEqualTo(new LeaveProject.Outcome.Unknown());
        assertThat(invite.invite(id, stranger, Part.COLLEAGUE, "a@example.org"))
                .isEqualTo(new InviteMember.Outcome.Unknown());
        assertThat(change.change(id, stranger, new Change.Put(page("TwinSpace"))))
                .isEqualTo(new ChangePages.Outcome.Unknown());
        assertThat(tick.tick(id, stranger, aLine(), true)).isFalse();
        assertThat(note.note(id, stranger, aLine(), "", "mine"))
                .isEqualTo(new NoteLine.Outcome.Unknown());
    }

    @Test
    void the_second_of_two_who_describe_at_once_is_told() {
        assertThat(describe.describe(id, astrid, 0, titled("Rivers and lakes")))
                .isEqualTo(new DescribeProject.Outcome.Described());
        assertThat(describe.describe(id, boris, 0, titled("Rivers and seas")))
                .isInstanceOf(DescribeProject.Outcome.Meanwhile.class);
        assertThat(describe.describe(id, boris, 1, titled("Rivers and seas")))
                .isEqualTo(new DescribeProject.Outcome.Described());
    }

    @Test
    void an_end_before_the_start_is_refused() {
        var wrong =
                new Description(
                        "Rivers",
                        "",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 8, 31),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        new Ages(12, 9));
        assertThat(describe.describe(id, astrid, 0, wrong))
                .isEqualTo(
                        new DescribeProject.Outcome.Unclear(
                                Set.of(
                                        Description.Problem.END_BEFORE_START,
                                        Description.Problem.AGES_UNREADABLE)));
    }

    @Test
    void a_closed_project_is_described_no_more_but_still_shows_its_pages() {
        close.close(id, astrid);
        assertThat(describe.describe(id, astrid, 0, titled("Too late")))
                .isEqualTo(new DescribeProject.Outcome.Refused(Refusal.CLOSED));
        assertThat(change.change(id, astrid, new Change.Put(page("Results"))))
                .isEqualTo(new ChangePages.Outcome.Changed());
    }

    @Test
    void an_open_project_keeps_a_last_member() {
        assertThat(leave.leave(id, astrid)).isEqualTo(new LeaveProject.Outcome.Left());
        assertThat(leave.leave(id, boris))
                .isEqualTo(new LeaveProject.Outcome.Refused(Refusal.LAST_MEMBER));
        assertThat(projects.inside(id, astrid)).isEmpty();
    }

    @Test
    void pages_are_added_corrected_and_removed() {
        var page = page("TwinSpace");
        change.change(id, astrid, new Change.Put(page));
        change.change(id, astrid, new Change.Put(page("Blog")));
        var corrected =
                new WorkPage(page.id(), "Our space", page.address(), Openness.GUESTS, "Ask.");
        change.change(id, boris, new Change.Put(corrected));
        assertThat(pages.of(id)).extracting(WorkPage::title).containsExactly("Our space", "Blog");

        change.change(id, boris, new Change.Remove(page.id()));
        assertThat(pages.of(id)).extracting(WorkPage::title).containsExactly("Blog");
    }

    @Test
    void a_bad_link_is_refused_and_nothing_is_kept() {
        var bad =
                new WorkPage(
                        new WorkPageId(UUID.randomUUID()),
                        "Click",
                        "javascript:alert(1)",
                        Openness.EVERYBODY,
                        "");
        assertThat(change.change(id, astrid, new Change.Put(bad)))
                .isEqualTo(
                        new ChangePages.Outcome.Unclear(
                                Set.of(WorkPage.Problem.ADDRESS_UNREADABLE)));
        assertThat(pages.of(id)).isEmpty();
    }

    @Test
    void ticks_and_notes_of_the_plan_are_kept_side_by_side() {
        var line = aLine();
        tick.tick(id, astrid, line, true);
        assertThat(note.note(id, boris, line, "", "Mixed teams\nfrom March"))
                .isEqualTo(new NoteLine.Outcome.Noted());
        assertThat(plans.of(id))
                .containsEntry(line, new PlanLine(line, true, "Mixed teams\nfrom March"));
    }

    @Test
    void a_note_written_meanwhile_is_not_overwritten() {
        var line = aLine();
        note.note(id, astrid, line, "", "hers");
        assertThat(note.note(id, boris, line, "", "his"))
                .isEqualTo(new NoteLine.Outcome.Meanwhile("hers"));
        assertThat(note.note(id, boris, line, "hers", "hers and his"))
                .isEqualTo(new NoteLine.Outcome.Noted());
    }

    @Test
    void a_line_that_no_checklist_has_is_refused() {
        var unknown = new LineKey("national-quality-label", "collaboration", "nothing");
        assertThat(tick.tick(id, astrid, unknown, true)).isFalse();
    }

    @Test
    void the_history_says_who_did_what() {
        close.close(id, boris);
        assertThat(history.of(id.subject()))
                .extracting(Event::what)
                .containsExactlyInAnyOrder( // the clock of tests stands still
                        "project.described", "project.joined", "project.founded", "project.closed");
    }

    private LineKey aLine() {
        publish.publish(SchemeFiles.shipped());
        var me = projects.inside(id, astrid).orElseThrow().me();
        return Checklists.keys(checklists.of(me).getFirst()).getFirst();
    }

    private static WorkPage page(String title) {
        return new WorkPage(
                new WorkPageId(UUID.randomUUID()),
                title,
                "https://example.org/" + title,
                Openness.EVERYBODY,
                "");
    }

    private static Description titled(String title) {
        var it = ProjectCast.rivers();
        return new Description(
                title,
                it.text(),
                it.startsOn(),
                it.endsOn(),
                it.languages(),
                it.subjects(),
                it.topics(),
                it.keyCompetences(),
                it.ages());
    }
}
