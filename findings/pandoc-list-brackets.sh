#!/bin/sh
# pandoc 2.17.1.1 (Debian 12's package pandoc), its reader of Word documents.
#
# Expected: a list whose second level is written "a)" in Word ("%2)") is read with its bracket, as the first level is ("%1)"),
# all the more where pandoc wrote that document itself.
#
# Seen: the bracket of the first level is read; deeper ones are not, and the list goes on as "a.". Whoever saves a form again
# with pandoc sends other numbers back than stood there.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
pandoc --version | head -n 1
printf '1) one\n\n    a) deep\n\n    b) deeper\n' >list.md
pandoc list.md -o once.docx
pandoc once.docx -t native | grep -o '( 1 , [A-Za-z]* , [A-Za-z]* )' | tee seen
cat >expected <<'SEEN'
( 1 , Decimal , OneParen )
( 1 , LowerAlpha , DefaultDelim )
SEEN
cmp seen expected
