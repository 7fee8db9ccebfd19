package org.laurel.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.laurel.people.SignedIn;
import org.laurel.people.TakesFiles.Answer;
import org.laurel.settings.Settings;
import org.laurel.traffic.Turns;
import org.springframework.stereotype.Component;

/** Whether a file can come in now: for its size, for what others send, for the room on the disk. */
@Component
public class UploadRoom {

    /** The largest file, with room for the other boxes sent along. */
    public static final long MOST = Bound.FILE_BYTES.most() + (1 << 20);

    /** What is never given to files: the words of everybody are kept on the same disk. */
    private static final long FOR_WORDS = 1L << 30;

    private final Turns turns = new Turns(2, 20);
    private final Path folder;

    UploadRoom(Settings settings) throws IOException {
        this.folder = Files.createDirectories(settings.data().resolve("evidence/aside"));
    }

    /** For somebody who may give a file here; why not is shown at pages below the path. */
    public Answer answer(SignedIn who, String path, long size) {
        if (size > MOST) {
            return new Answer.Shown(path + "/oversized");
        }
        if (!holds(size < 0 ? MOST : size)) {
            return new Answer.Shown(path + "/no-room");
        }
        return turns.take(who.id().toString())
                .<Answer>map(turn -> new Answer.Come(MOST, turn::close))
                .orElseGet(Answer.Later::new);
    }

    /**
     * Where files wait while they are looked at: on the disk of the store, so none is copied twice.
     */
    public Path folder() {
        return folder;
    }

    /** A file is there twice for a moment: as it came in, and as it is kept. */
    public boolean holds(long size) {
        try {
            return 2 * size <= Files.getFileStore(folder).getUsableSpace() - FOR_WORDS;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
