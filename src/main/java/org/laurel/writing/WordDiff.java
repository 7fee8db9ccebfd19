package org.laurel.writing;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, word by word. */
public final class WordDiff {

    /** Past this much to compare, all is said to be new. */
    private static final int STEPS = 4_000_000;

    /** Some words in a row that stand in both texts, in the new one, or in the old one alone. */
    public record Piece(Kind kind, String text) {

        public enum Kind {
            SAME,
            ADDED,
            REMOVED
        }
    }

    private WordDiff() {}

    /** The pieces in order; those in both and those added make the new text, letter by letter. */
    public static List<Piece> between(String before, String after) {
        var old = Token.of(before);
        var young = Token.of(after);
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var edit : inARow(edits(old, young), young)) {
            add(pieces, Piece.Kind.SAME, young.subList(done, edit.from()));
            add(pieces, Piece.Kind.REMOVED, old.subList(edit.start(), edit.end()));
            add(pieces, Piece.Kind.ADDED, young.subList(edit.from(), edit.to()));
            done = edit.to();
        }
        add(pieces, Piece.Kind.SAME, young.subList(done, young.size()));
        return pieces;
    }

    private static List<Edit> edits(List<Token> old, List<Token> young) {
        try {
            return Edit.between(old, young, STEPS);
        } catch (Edit.TooMuch _) {
            return List.of(new Edit(0, old.size(), 0, young.size()));
        }
    }

    /** Words that were replaced with nothing but blanks between are read together. */
    private static List<Edit> inARow(List<Edit> edits, List<Token> young) {
        var rows = new ArrayList<Edit>();
        for (var next : edits) {
            var last = rows.isEmpty() ? null : rows.getLast();
            if (last != null
                    && young.subList(last.to(), next.from()).stream().allMatch(Token::isBlank)) {
                rows.set(
                        rows.size() - 1,
                        new Edit(last.start(), next.end(), last.from(), next.to()));
            } else {
                rows.add(next);
            }
        }
        return rows;
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, List<Token> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, Token.join(words)));
        }
    }
}
