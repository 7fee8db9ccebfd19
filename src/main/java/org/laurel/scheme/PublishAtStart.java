package org.laurel.scheme;

import org.laurel.scheme.PublishSchemes.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Publishes the shipped schemes; one that does not read is said and never stops the start. */
@Component
@Order(1)
class PublishAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(PublishAtStart.class);

    private final PublishSchemes publishSchemes;

    PublishAtStart(PublishSchemes publishSchemes) {
        this.publishSchemes = publishSchemes;
    }

    @Override
    public void run(ApplicationArguments words) throws java.io.IOException {
        for (var outcome : publishSchemes.publish(SchemeFiles.shipped())) {
            switch (outcome) {
                case Outcome.Published(var edition) -> log.info("Published {}", edition);
                case Outcome.Corrected(var edition, var files) ->
                        log.info("Corrected {} in {}", edition, files);
                case Outcome.Failed(var file, var line, var reason) ->
                        log.error("Not published: {}:{}: {}", file, line, reason);
                case Outcome.Unchanged _ -> {}
            }
        }
    }
}
