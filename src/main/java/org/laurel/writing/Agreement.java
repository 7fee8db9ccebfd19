package org.laurel.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.laurel.writing.Merge.Three;

/**
 * The edits of two writers, with what both did alike told alike. Of a word typed twice each may
 * have taken away another copy: seen as two edits, nothing of it would be left.
 */
record Agreement(List<Edit> here, List<Edit> there) {

    /** What was taken away or put in, at the earliest place where it comes to the same. */
    private record Deed(int start, int end, List<String> put) {

        static Deed of(Edit edit, List<Token> text) {
            var put = text.subList(edit.from(), edit.to()).stream().map(Token::key).toList();
            return new Deed(edit.start(), edit.end(), put);
        }
    }

    static Agreement of(Three texts, List<Edit> here, List<Edit> there) {
        var ours = earliest(here, texts.base(), texts.here());
        var theirs = earliest(there, texts.base(), texts.there());
        var alike = deeds(ours, texts.here());
        alike.retainAll(deeds(theirs, texts.there()));
        return new Agreement(
                told(here, ours, texts.here(), alike), told(there, theirs, texts.there(), alike));
    }

    private static List<Edit> earliest(List<Edit> edits, List<Token> base, List<Token> text) {
        var found = new ArrayList<Edit>();
        var after = -1;
        for (var it : edits) {
            found.add(it.earliest(after, base, text));
            after = it.end();
        }
        return found;
    }

    private static Set<Deed> deeds(List<Edit> edits, List<Token> text) {
        var deeds = new HashSet<Deed>();
        edits.forEach(it -> deeds.add(Deed.of(it, text)));
        return deeds;
    }

    private static List<Edit> told(
            List<Edit> edits, List<Edit> earliest, List<Token> text, Set<Deed> alike) {
        var told = new ArrayList<Edit>();
        for (int i = 0; i < edits.size(); i++) {
            var known = alike.contains(Deed.of(earliest.get(i), text));
            told.add(known ? earliest.get(i) : edits.get(i));
        }
        return told;
    }
}
