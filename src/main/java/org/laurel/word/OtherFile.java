package org.laurel.word;

import org.laurel.evidence.FileKind;
import org.laurel.evidence.OtherKind;
import org.laurel.word.ReadDocument.Refusal;

/** What somebody gave in place of a Word document, so that it is named with its way out. */
final class OtherFile {

    private OtherFile() {}

    static Refusal is(FileKind kind) {
        return switch (kind) {
            case ODT -> Refusal.OPEN_DOCUMENT;
            case PDF -> Refusal.PDF;
            case JPEG, PNG, GIF, WEBP -> Refusal.PICTURE;
            case XLSX, PPTX, ODS, ODP, MP4, WEBM, OGG, MOV, MP3, TEXT, DOCX -> Refusal.NO_DOCUMENT;
        };
    }

    static Refusal is(OtherKind kind) {
        return switch (kind) {
            case OLD_WORD -> Refusal.OLD_WORD;
            case RICH_TEXT -> Refusal.RICH_TEXT;
            case APPLE_DOCUMENT -> Refusal.APPLE_DOCUMENT;
            case OFFICE_VARIANT -> Refusal.VARIANT;
            case HEIC, PICTURE -> Refusal.PICTURE;
            case OLD_EXCEL, OLD_POWERPOINT, SOUND, FILM, WEB_PAGE, ARCHIVE, OTHER ->
                    Refusal.NO_DOCUMENT;
        };
    }
}
