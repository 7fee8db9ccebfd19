package org.laurel.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.mail.Outbox;
import org.laurel.people.PersonId;
import org.laurel.project.InvitationMails.Trouble;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class FoundingTest {

    @Autowired JdbcClient db;
    @Autowired Projects projects;
    @Autowired Invitations invitations;
    @Autowired Outbox outbox;
    @Autowired FoundProject found;
    @Autowired AcceptInvitation accept;
    @Autowired DeclineInvitation decline;
    @Autowired WithdrawInvitation withdraw;
    @Autowired InviteMember invite;
    @Autowired LeaveProject leave;
    @Autowired CloseProject close;

    ProjectCast cast;
    String tag;
    PersonId astrid;
    PersonId boris;

    @BeforeEach
    void two_teachers_of_two_countries() {
        cast = new ProjectCast(db);
        tag = "." + System.nanoTime();
        astrid = cast.teacher("astrid" + tag, "SE");
        boris = cast.teacher("boris" + tag, "BG");
    }

    @Test
    void a_project_waits_until_its_second_founder_accepts() {
        var id = astrid_invites_boris();

        assertThat(projects.find(id)).containsInstanceOf(Project.Pending.class);
        assertThat(projects.inside(id, boris)).isEmpty();

        assertThat(accept.accept(invitation(boris), boris, null))
                .isEqualTo(new AcceptInvitation.Outcome.Joined(id));
        assertThat(projects.find(id)).containsInstanceOf(Project.Open.class);
        assertThat(projects.inside(id, boris)).isPresent();
    }

    @Test
    void the_invited_get_a_mail_whose_link_works_for_them_alone() {
        astrid_invites_boris();
        var invitation = invitation(boris);
        var stranger = cast.teacher("stranger" + tag, "DK");

        assertThat(outbox.latest(100))
                .map(it -> it.message())
                .filteredOn(it -> it.to().equals(address("boris")))
                .singleElement()
                .extracting(it -> it.text())
                .asString()
                .contains("Rivers of Europe")
                .contains("http://localhost/invitations/" + invitation);
        assertThat(accept.accept(invitation, stranger, null))
                .isEqualTo(new AcceptInvitation.Outcome.Unknown());
        assertThat(decline.decline(invitation, stranger)).isFalse();
    }

    @Test
    void accepting_twice_is_harmless() {
        astrid_invites_boris();
        var invitation = invitation(boris);
        var first = accept.accept(invitation, boris, null);
        assertThat(accept.accept(invitation, boris, null)).isEqualTo(first);
    }

    @Test
    void the_founders_countries_stay_those_of_the_creation() {
        var id = astrid_invites_boris();
        accept.accept(invitation(boris), boris, null);
        cast.leave(boris);
        cast.work(boris, cast.school("SE"));
        var dorte = cast.teacher("dorte" + tag, "DK");
        invite.invite(id, astrid, Part.PARTNER, address("dorte"));
        accept.accept(invitation(dorte), dorte, null);
        leave.leave(id, boris);

        assertThat(founderCountries(id)).isEqualTo(2);

        invite.invite(id, astrid, Part.PARTNER, address("boris"));
        accept.accept(invitation(boris), boris, null);
        assertThat(founderCountries(id)).isEqualTo(2);
    }

    @Test
    void two_founders_of_one_country_stay_so_whoever_joins() {
        var anna = cast.teacher("anna" + tag, "SE");
        var id = found(astrid, "anna");
        accept.accept(invitation(anna), anna, null);
        invite.invite(id, astrid, Part.PARTNER, address("boris"));
        accept.accept(invitation(boris), boris, null);

        assertThat(founderCountries(id)).isEqualTo(1);
    }

    @Test
    void a_school_that_is_not_confirmed_founds_nothing() {
        var newcomer = cast.newcomer("newcomer" + tag);
        cast.join(newcomer, cast.school("FI"));

        assertThat(found.found(newcomer, null, ProjectCast.rivers(), address("boris")))
                .isEqualTo(new FoundProject.Outcome.NoSchool());
        found(astrid, "newcomer");
        assertThat(accept.accept(invitation(newcomer), newcomer, null))
                .isInstanceOf(AcceptInvitation.Outcome.NotValidated.class);
    }

    @Test
    void nobody_founds_a_project_alone() {
        assertThat(found.found(astrid, null, ProjectCast.rivers(), "ASTRID" + tag + "@example.org"))
                .isEqualTo(new FoundProject.Outcome.NotInvited(Trouble.YOURSELF));
        assertThat(found.found(astrid, null, ProjectCast.rivers(), "boris"))
                .isEqualTo(new FoundProject.Outcome.NotInvited(Trouble.ADDRESS_UNREADABLE));
    }

    @Test
    void who_works_at_two_schools_says_from_which() {
        var second = cast.school("NO");
        cast.work(boris, second);
        astrid_invites_boris();

        assertThat(accept.accept(invitation(boris), boris, null))
                .isInstanceOfSatisfying(
                        AcceptInvitation.Outcome.ChooseSchool.class,
                        it -> assertThat(it.schools()).hasSize(2));
        accept.accept(invitation(boris), boris, second);
        assertThat(projects.of(boris, null, 10)).hasSize(1);
    }

    @Test
    void after_a_no_another_second_founder_may_be_asked() {
        var id = astrid_invites_boris();
        assertThat(invite.invite(id, astrid, Part.FOUNDER, address("dorte")))
                .isEqualTo(new InviteMember.Outcome.NotSent(Trouble.WAITS_ALREADY));

        assertThat(decline.decline(invitation(boris), boris)).isTrue();
        assertThat(invite.invite(id, astrid, Part.FOUNDER, address("dorte")))
                .isEqualTo(new InviteMember.Outcome.Invited());
    }

    @Test
    void a_withdrawn_invitation_lets_nobody_in() {
        var id = astrid_invites_boris();
        var invitation = invitation(boris);
        assertThat(withdraw.withdraw(id, invitation, boris)).isFalse();
        assertThat(withdraw.withdraw(id, invitation, astrid)).isTrue();

        assertThat(accept.accept(invitation, boris, null))
                .isInstanceOf(AcceptInvitation.Outcome.Over.class);
    }

    @Test
    void a_colleague_comes_from_the_inviters_school_and_a_partner_from_another() {
        var id = astrid_invites_boris();
        accept.accept(invitation(boris), boris, null);
        var dorte = cast.teacher("dorte" + tag, "DK");
        invite.invite(id, astrid, Part.COLLEAGUE, address("dorte"));
        assertThat(accept.accept(invitation(dorte), dorte, null))
                .isInstanceOf(AcceptInvitation.Outcome.OtherSchoolNeeded.class);

        var emil = cast.newcomer("emil" + tag);
        cast.work(emil, cast.schoolOf(boris));
        invite.invite(id, astrid, Part.PARTNER, address("emil"));
        assertThat(accept.accept(invitation(emil), emil, null))
                .isInstanceOf(AcceptInvitation.Outcome.OtherSchoolNeeded.class);
        withdraw.withdraw(id, invitation(emil), astrid);
        invite.invite(id, boris, Part.COLLEAGUE, address("emil"));
        assertThat(accept.accept(invitation(emil), emil, null))
                .isEqualTo(new AcceptInvitation.Outcome.Joined(id));
    }

    @Test
    void twenty_invitations_a_day_are_enough() {
        var id = astrid_invites_boris();
        accept.accept(invitation(boris), boris, null);
        for (var i = 0; i < 19; i++) {
            assertThat(invite.invite(id, astrid, Part.PARTNER, address("partner" + i)))
                    .isEqualTo(new InviteMember.Outcome.Invited());
        }
        assertThat(invite.invite(id, astrid, Part.PARTNER, address("partner20")))
                .isEqualTo(new InviteMember.Outcome.NotSent(Trouble.TOO_MANY_TODAY));
    }

    @Test
    void a_closed_project_takes_nobody_in() {
        var id = astrid_invites_boris();
        accept.accept(invitation(boris), boris, null);
        var dorte = cast.teacher("dorte" + tag, "DK");
        invite.invite(id, astrid, Part.PARTNER, address("dorte"));
        var invitation = invitation(dorte);
        assertThat(close.close(id, boris)).isEqualTo(new CloseProject.Outcome.Closed());

        assertThat(accept.accept(invitation, dorte, null))
                .isInstanceOf(AcceptInvitation.Outcome.Over.class);
        assertThat(projects.find(id)).containsInstanceOf(Project.Closed.class);
    }

    private ProjectId astrid_invites_boris() {
        return found(astrid, "boris");
    }

    private ProjectId found(PersonId by, String second) {
        return switch (found.found(by, null, ProjectCast.rivers(), address(second))) {
            case FoundProject.Outcome.Waiting(var project) -> project.id();
            case FoundProject.Outcome other -> throw new AssertionError(other);
        };
    }

    private String address(String name) {
        return name + tag + "@example.org";
    }

    private InvitationId invitation(PersonId to) {
        return invitations.waitingFor(to).getFirst().id();
    }

    private int founderCountries(ProjectId id) {
        return db.sql(
                        """
                        select count(distinct country) from project.shown_member
                        where project = :project and part = 'founder'
                        """)
                .param("project", id.value())
                .query(Integer.class)
                .single();
    }
}
