package org.laurel.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.words.Words;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

@Configuration
class SiteConfiguration implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    private final Assets assets;

    SiteConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Bean
    static TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** After the framework's own, so that ours is asked first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadable(Words words) {
        return server ->
                server.addContextCustomizers(
                        it -> it.getParent().getPipeline().addValve(new UnreadableRequests(words)));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.replaceAll(
                it -> it instanceof DefaultHandlerExceptionResolver ? new ExpectedRefusals() : it);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.address() + "**")
                .addResourceLocations(FILES)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/assets/shared/*")
                .addResourceLocations(FILES + "shared/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        registry.addResourceHandler("/favicon.ico")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        // A page cached before an upgrade still asks for the old address.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new UnderAnyDigest());
    }

    private static final class UnderAnyDigest extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws java.io.IOException {
            return super.getResource(path.substring(path.indexOf('/') + 1), location);
        }
    }
}
