package org.laurel.evidence.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.laurel.evidence.Bound;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class UploadConfiguration {

    /** The largest file, with room for the other boxes sent along. */
    static final long MOST = Bound.FILE_BYTES.most() + (1 << 20);

    private static final int ALWAYS_ON_DISK = 0;
    private static final int NO_END = -1;

    @Bean
    MultipartConfigElement multipart(Uploads uploads) {
        return new MultipartConfigElement(
                uploads.folder().toString(), NO_END, MOST, ALWAYS_ON_DISK);
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

    /**
     * A browser shows the answer only when it could send all, so what is too large is read away.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> readsAwayWhatIsTooLarge() {
        return server ->
                server.addConnectorCustomizers(
                        connector -> {
                            if (connector.getProtocolHandler()
                                    instanceof AbstractHttp11Protocol<?> http) {
                                http.setMaxSwallowSize(NO_END);
                            }
                        });
    }
}
