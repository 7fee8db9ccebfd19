#!/usr/bin/env bash
# pandoc 2.17.1.1, AbiWord 3.0.5 and LibreOffice 7.4.7 (all of Debian 12): a Word document with a paragraph from right to
# left (w:bidi, its run w:rtl), and a table of one cell with such a paragraph, opened and saved again as a Word document.
#
# One expects both marks to come back, and the table to stay as it was: it asks for nothing.
# Seen: pandoc keeps the direction of the words (w:rtl) and drops that of the paragraph (w:bidi), so the text moves to the
# left with its words in order; AbiWord drops both; LibreOffice keeps both and turns the table around besides
# (w:bidiVisual), whose columns then stand in the opposite order as soon as there are two.
set -eu
for needed in pandoc:pandoc abiword:abiword soffice:libreoffice-writer zip:zip unzip:unzip; do
  command -v "${needed%%:*}" >/dev/null || apt-get install -y --no-install-recommends "${needed##*:}" >/dev/null
done
cd "$(mktemp -d)"
mkdir -p d/_rels d/word
W=http://schemas.openxmlformats.org
cat > 'd/[Content_Types].xml' <<X
<?xml version="1.0" encoding="UTF-8"?><Types xmlns="$W/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
X
cat > d/_rels/.rels <<X
<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="$W/package/2006/relationships"><Relationship Id="a" Type="$W/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
X
P='<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>نهر 2026</w:t></w:r></w:p>'
cat > d/word/document.xml <<X
<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="$W/wordprocessingml/2006/main"><w:body>$P<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>$P</w:tc></w:tr></w:tbl><w:p/></w:body></w:document>
X
(cd d && zip -qr ../given.docx '[Content_Types].xml' _rels word)

marks() { # how often each mark stands, those that say no apart
  for mark in bidi rtl bidiVisual; do
    printf '%s=%s ' "$mark" "$(unzip -p "$1" word/document.xml | grep -oE "<w:$mark( [^>]*)?/?>" | grep -cvE 'val="(0|false)"' || true)"
  done
}
pandoc given.docx -o pandoc.docx
abiword --to=docx --to-name=abiword.docx given.docx 2>/dev/null
soffice --headless --convert-to docx --outdir libreoffice given.docx >/dev/null 2>&1
saw="$(for it in given.docx pandoc.docx abiword.docx libreoffice/given.docx; do echo "$it: $(marks "$it")"; done)"
echo "$saw"
[ "$saw" = "given.docx: bidi=2 rtl=2 bidiVisual=0 
pandoc.docx: bidi=0 rtl=2 bidiVisual=0 
abiword.docx: bidi=0 rtl=0 bidiVisual=0 
libreoffice/given.docx: bidi=2 rtl=2 bidiVisual=1 " ]
