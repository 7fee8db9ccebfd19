package org.laurel.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.checksum.ChecksumAlgorithm;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.disk.DiskLockingService;
import org.laurel.evidence.Bound;
import org.laurel.evidence.UnfinishedUploads;
import org.laurel.people.SignedIn;
import org.laurel.settings.Settings;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Files that come in pieces, by the tus protocol (version 1.0.0). Each belongs to one person and
 * one form; to anybody else, and with any other form, it is not there.
 */
@Component
class Pieces {

    static final String VERSION = TusFileUploadService.TUS_API_VERSION;

    /**
     * Of what the library knows: a length must be told at once, and a checksum before the bytes.
     */
    static final String EXTENSIONS = "creation,checksum,expiration,termination";

    static final String CHECKSUMS =
            Arrays.stream(ChecksumAlgorithm.values())
                    .map(ChecksumAlgorithm::getTusName)
                    .collect(Collectors.joining(","));

    private final TusFileUploadService tus;
    private final PiecesOnDisk disk;
    private final Uploads whole;
    private final UnfinishedUploads unfinished;

    Pieces(Settings settings, Uploads whole, UnfinishedUploads unfinished) throws IOException {
        var folder = Files.createDirectories(settings.data().resolve("uploads"));
        for (var made : List.of("uploads", "locks")) {
            Files.createDirectories(folder.resolve(made)); // clearing away looks for them
        }
        this.disk = new PiecesOnDisk(folder);
        this.whole = whole;
        this.unfinished = unfinished;
        this.tus =
                new TusFileUploadService()
                        .withUploadUri("/forms/[^/]+/uploads")
                        .withUploadStorageService(disk)
                        .withUploadLockingService(new DiskLockingService(folder.toString()))
                        .withMaxUploadSize(Bound.FILE_BYTES.most())
                        .withUploadExpirationPeriod(UnfinishedUploads.LAST.toMillis())
                        .disableTusExtension("concatenation");
    }

    /** Answers a request of the protocol; for a new upload, with the id it was given. */
    Optional<UUID> answer(
            SignedIn who, FormId form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        tus.process(request, response, owner(who, form));
        return Optional.ofNullable(response.getHeader("Location"))
                .map(it -> UUID.fromString(it.substring(it.lastIndexOf('/') + 1)));
    }

    /** All of a file that has come, to be looked at like any other; its pieces are forgotten. */
    Optional<Uploads.Upload> take(SignedIn who, FormId form, UUID id) throws IOException {
        try {
            var address = address(form, id);
            var upload = tus.getUploadInfo(address, owner(who, form));
            if (upload == null || upload.isUploadInProgress()) {
                return Optional.empty();
            }
            var taken = whole.aside();
            Files.move(disk.file(id.toString()), taken.path(), StandardCopyOption.REPLACE_EXISTING);
            forget(who, form, id);
            return Optional.of(taken);
        } catch (TusException unreadable) {
            throw new IOException(unreadable);
        }
    }

    void forget(SignedIn who, FormId form, UUID id) throws IOException {
        try {
            tus.deleteUpload(address(form, id), owner(who, form));
        } catch (TusException unreadable) {
            throw new IOException(unreadable);
        }
        unfinished.forget(id);
    }

    /** Clears away what was begun more than a day ago and never finished. */
    void clear() throws IOException {
        for (var id : unfinished.forgetExpired()) {
            FileSystemUtils.deleteRecursively(disk.folder(id.toString()));
        }
        tus.cleanup();
    }

    private static String address(FormId form, UUID id) {
        return "/forms/" + form.value() + "/uploads/" + id;
    }

    private static String owner(SignedIn who, FormId form) {
        return who.id() + " " + form.value();
    }
}
