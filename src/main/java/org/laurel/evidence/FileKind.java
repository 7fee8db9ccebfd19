package org.laurel.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of file that is taken as evidence, and what names such files go by. */
public enum FileKind {
    JPEG("image/jpeg", "jpg|jpeg|jpe|jfif"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    MP4("video/mp4", "mp4|m4v"),
    WEBM("video/webm", "webm"),
    OGG("application/ogg", "ogg|oga|ogv|ogx|opus"),
    MOV("video/quicktime", "mov|qt"),
    MP3("audio/mpeg", "mp3"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain", "txt|text");

    private final String mediaType;
    private final String endings;

    FileKind(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The key of its name for people: {@code evidence.kind.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean picture() {
        return switch (this) {
            case JPEG, PNG, GIF, WEBP -> true;
            case PDF, MP4, WEBM, OGG, MOV, MP3, ODT, ODS, ODP, DOCX, XLSX, PPTX, TEXT -> false;
        };
    }

    Bound bytes() {
        return picture() ? Bound.PICTURE_BYTES : Bound.FILE_BYTES;
    }

    /** Whether a file of this kind may go by that ending. */
    boolean mayBeNamed(String ending) {
        return ending.matches(endings);
    }

    /** Of a field for files: what its chooser shows, and what a phone turns its own kinds into. */
    public static String chooser() {
        return chooser(Arrays.stream(values()));
    }

    /** Of a field for a page that was scanned. */
    public static String scans() {
        return chooser(Arrays.stream(values()).filter(it -> it.picture() || it == PDF));
    }

    private static String chooser(Stream<FileKind> kinds) {
        return kinds.map(it -> it.mediaType + ",." + it.endings.replace("|", ",."))
                .collect(Collectors.joining(","));
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values()).filter(it -> it.mediaType.equals(mediaType)).findFirst();
    }
}
