package org.laurel.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipException;

/**
 * Takes out of a file where, when, by whom and with what it was made. What one sees, hears and
 * reads stays as it is, to the bit: nothing is encoded again.
 */
final class Cleaning {

    private Cleaning() {}

    /** Changes the file itself, so that what came in is not kept. */
    static Cleaned clean(FileKind kind, Path file) throws IOException {
        try {
            return new Cleaned.Clean(
                    switch (kind) {
                        case JPEG -> picture(file, Jpeg::clean);
                        case PNG -> picture(file, Png::clean);
                        case GIF -> picture(file, Gif::clean);
                        case WEBP -> picture(file, Webp::clean);
                        case MP4, MOV -> Film.clean(file);
                        case MP3 -> Mp3.clean(file);
                        case ODT, ODS, ODP, DOCX, XLSX, PPTX -> OfficeDocument.clean(file);
                        case PDF -> Remains.PDF;
                        case WEBM, OGG -> Remains.RECORDING;
                        case TEXT -> Remains.NOTHING;
                    });
        } catch (ZipException | RuntimeException broken) {
            return new Cleaned.Broken();
        }
    }

    private static Remains picture(Path file, UnaryOperator<byte[]> clean) throws IOException {
        Files.write(file, clean.apply(Files.readAllBytes(file)));
        return Remains.NOTHING;
    }
}
