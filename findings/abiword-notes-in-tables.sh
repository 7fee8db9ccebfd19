#!/bin/sh
# AbiWord 3.0.5 (Debian 12's package abiword), and pandoc to make the document.
#
# Expected: a footnote on words in a table of a Word document is still a footnote when AbiWord saved the document again, as one
# outside of tables is.
#
# Seen: outside of a table its text stays in word/footnotes.xml. In a table the mark stays, the note it leads to is empty, and
# its text is an ordinary paragraph of the cell. The answers of a form stand in tables.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
abiword --version
text() {
    unzip -p "$1" "$2" | sed 's/<[^>]*>/ /g' | tr -s ' \n' ' '
}
saved() {
    pandoc "$1.md" -o "$1.docx"
    abiword --to="$1-again.docx" "$1.docx"
    echo "$1: body:$(text "$1-again.docx" word/document.xml)| notes:$(text "$1-again.docx" word/footnotes.xml)|"
}
printf 'Outside.[^1]\n\n[^1]: The note.\n' >outside.md
printf '| A | B |\n|---|---|\n| Inside.[^1] | x |\n\n[^1]: The note.\n' >inside.md
{
    saved outside
    saved inside
} | tee seen
cat >expected <<'SEEN'
outside: body: Outside. | notes: The note. |
inside: body: A B Inside. The note. x | notes: |
SEEN
cmp seen expected
