#!/bin/sh
# com.ibm.icu:icu4j 78.1, Transliterator.
#
# Expected: "Latin-ASCII" leaves ASCII of every letter of a European alphabet in Latin; "Georgian-Latin" reads the capitals of
# Unicode 11 (Mtavruli) like the small letters; "Any-Latin" and "Bulgarian-Latin/BGN" give names as Bulgaria writes them itself
# (law of 2009: Христо is Hristo, Търговище is Targovishte); "Ukrainian-Latin/BGN" gives Kyiv.
#
# Seen: the Azerbaijani letter schwa stays as it is; Mtavruli stays as it is, in Any-Latin too, so case has to be folded first;
# Христо Търговище is "Hristo Tʺrgoviŝe" or "Khristo Tŭrgovishte"; Київ is "Kyyiv".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${MVN:-mvn}" -q dependency:copy -Dartifact=com.ibm.icu:icu4j:78.1 -DoutputDirectory=.
cat >Seen.java <<'JAVA'
import com.ibm.icu.text.Transliterator;

class Seen {
    public static void main(String[] none) {
        say("Latin-ASCII", "G\u0259nc\u0259 \u0141\u00F3d\u017A \u0110\u00F8\u00DF");
        say("Georgian-Latin", "\u10D7\u10D1\u10D8\u10DA\u10D8\u10E1\u10D8 \u1C97\u1C91\u1C98\u1C9A\u1C98\u1CA1\u1C98");
        say("Any-Latin", "\u1C97\u1C91\u1C98\u1C9A\u1C98\u1CA1\u1C98");
        say("Any-Latin", "Христо Търговище");
        say("Bulgarian-Latin/BGN", "Христо Търговище");
        say("Ukrainian-Latin/BGN", "Київ");
    }

    static void say(String how, String text) {
        System.out.println(how + ": " + text + " -> " + Transliterator.getInstance(how).transliterate(text));
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp "icu4j-78.1.jar" Seen.java | tee seen
cat >expected <<'SEEN'
Latin-ASCII: Gəncə Łódź Đøß -> Gəncə Lodz Doss
Georgian-Latin: თბილისი ᲗᲑᲘᲚᲘᲡᲘ -> tbilisi ᲗᲑᲘᲚᲘᲡᲘ
Any-Latin: ᲗᲑᲘᲚᲘᲡᲘ -> ᲗᲑᲘᲚᲘᲡᲘ
Any-Latin: Христо Търговище -> Hristo Tʺrgoviŝe
Bulgarian-Latin/BGN: Христо Търговище -> Khristo Tŭrgovishte
Ukrainian-Latin/BGN: Київ -> Kyyiv
SEEN
cmp seen expected
