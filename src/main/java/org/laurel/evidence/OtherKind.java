package org.laurel.evidence;

import java.util.Locale;

/** A kind of file that people have and that is not taken, so that each is told its way out. */
public enum OtherKind {
    HEIC,
    OLD_WORD,
    OLD_EXCEL,
    OLD_POWERPOINT,
    OFFICE_VARIANT,
    RICH_TEXT,
    APPLE_DOCUMENT,
    PICTURE,
    SOUND,
    FILM,
    WEB_PAGE,
    ARCHIVE,
    OTHER;

    /** The key of what its sender is told: {@code evidence.unwelcome.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By what its bytes were found to be. */
    static OtherKind of(String mediaType) {
        return switch (mediaType) {
            case "image/heic", "image/heic-sequence", "image/heif", "image/heif-sequence" -> HEIC;
            case "application/rtf" -> RICH_TEXT;
            case "text/html", "application/xhtml+xml" -> WEB_PAGE;
            case "application/gzip",
                    "application/zip",
                    "application/x-7z-compressed",
                    "application/x-rar-compressed; version=4",
                    "application/x-rar-compressed; version=5",
                    "application/x-tar",
                    "application/x-gtar" ->
                    ARCHIVE;
            case String it when it.startsWith("image/") -> PICTURE;
            case String it when it.startsWith("audio/") -> SOUND;
            case String it when it.startsWith("video/") -> FILM;
            case "application/x-matroska" -> FILM;
            default -> OTHER;
        };
    }
}
