package org.laurel.evidence.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.laurel.evidence.UploadRoom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class UploadConfiguration {

    private static final int ALWAYS_ON_DISK = 0;
    private static final int NO_END = -1;

    @Bean
    MultipartConfigElement multipart(UploadRoom room) {
        return new MultipartConfigElement(
                room.folder().toString(), NO_END, UploadRoom.MOST, ALWAYS_ON_DISK);
    }

    @Bean
    static RecurringTask<Void> clearUnfinishedUploadsAway(Pieces pieces) {
        return Tasks.recurring("clear-unfinished-uploads", FixedDelay.ofHours(1))
                .execute(
                        (_, _) -> {
                            try {
                                pieces.clear();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }
}
