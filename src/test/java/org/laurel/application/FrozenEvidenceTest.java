package org.laurel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.application.SubmitApplication.Outcome;
import org.laurel.evidence.AddFile;
import org.laurel.evidence.CollectUnusedContents;
import org.laurel.evidence.Contents;
import org.laurel.evidence.DescribeFile;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Item;
import org.laurel.evidence.Privacy;
import org.laurel.evidence.Pupils;
import org.laurel.evidence.PutEvidenceBack;
import org.laurel.evidence.RemoveEvidence;
import org.laurel.evidence.Samples;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of an application: what keeps them from being handed in, and what is frozen with it. */
@LaurelTest
class FrozenEvidenceTest {

    @Autowired LabelCast cast;
    @Autowired SubmitApplication submitApplication;
    @Autowired ChangeCourse changeCourse;
    @Autowired Applications applications;
    @Autowired Snapshots snapshots;
    @Autowired AddFile addFile;
    @Autowired DescribeFile describeFile;
    @Autowired RemoveEvidence removeEvidence;
    @Autowired PutEvidenceBack putEvidenceBack;
    @Autowired Evidence evidence;
    @Autowired CollectUnusedContents collectUnusedContents;
    @Autowired Contents contents;
    @Autowired TestClock clock;
    @TempDir Path folder;

    SignedIn astrid;
    ApplicationId id;
    Item.File photo;

    @BeforeEach
    void an_application_with_a_photo() throws IOException {
        clock.set(TestClock.START);
        cast.publish();
        astrid = cast.teacher("SE");
        id = cast.complete(astrid, cast.project(astrid, cast.teacher("BG")));
        var file = Files.write(folder.resolve("photo"), Samples.picture("jpg"));
        var added = addFile.add(astrid, id.form(), "The class", "photo.jpg", file, "");
        photo = ((AddFile.Outcome.Added) added).item();
    }

    @Test
    void without_an_answer_or_consent_a_file_cannot_be_handed_in() {
        assertThat(lacks()).containsExactly(Privacy.Lack.PUPILS);
        describe(Pupils.CONSENT_NOT_SAID);
        assertThat(lacks()).containsExactly(Privacy.Lack.CONSENT_ANSWER);
        describe(Pupils.CONSENT_LACKING);
        assertThat(lacks()).containsExactly(Privacy.Lack.CONSENT);
        describe(Pupils.CONSENT_HELD);
        assertThat(submit()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_file_without_consent_can_be_removed_instead() {
        describe(Pupils.CONSENT_LACKING);
        removeEvidence.remove(astrid, photo.id());
        assertThat(submit()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void nothing_done_later_reaches_what_was_handed_in() throws IOException {
        describe(Pupils.CONSENT_HELD);
        submit();
        var before = applications.snapshot(id, 1).orElseThrow();
        var piece =
                snapshots.read(before).evidence().stream()
                        .filter(it -> it.id().equals(photo.id().value()))
                        .findFirst()
                        .orElseThrow();
        assertThat(piece.pupils()).isEqualTo("consent-held");
        assertThat(piece.givenAt()).isEqualTo(TestClock.START);
        assertThat(piece.title()).isEqualTo("The class");

        assertThat(describeFile.describe(astrid, photo.id(), Pupils.NOT_SAID, false))
                .isEqualTo(new DescribeFile.Outcome.NotYours());
        assertThat(removeEvidence.remove(astrid, photo.id()))
                .isEqualTo(new RemoveEvidence.Outcome.NotYours());

        changeCourse.change(id, ChangeCourse.Wish.TAKE_BACK, astrid.id());
        describe(Pupils.CONSENT_LACKING);
        removeEvidence.remove(astrid, photo.id());
        clock.advance(Duration.ofDays(400));
        collectUnusedContents.collect();
        assertThat(applications.snapshot(id, 1)).contains(before);
        assertThat(contents.open(photo.stored().sha256())).hasBinaryContent(Samples.picture("jpg"));
        assertThat(evidence.find(photo.id())).isPresent();
        assertThat(putEvidenceBack.putBack(astrid, photo.id()))
                .isEqualTo(new PutEvidenceBack.Outcome.Gone());
    }

    private Outcome submit() {
        return submitApplication.submit(id, astrid.id());
    }

    private List<Privacy.Lack> lacks() {
        return ((Outcome.NotYet) submit())
                .missing().stream().map(it -> ((Missing.FileNotReady) it).file().lack()).toList();
    }

    private void describe(Pupils pupils) {
        assertThat(describeFile.describe(astrid, photo.id(), pupils, false))
                .isEqualTo(new DescribeFile.Outcome.Described());
    }
}
