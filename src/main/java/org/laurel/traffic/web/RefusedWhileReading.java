package org.laurel.traffic.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.laurel.traffic.Body;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Keeps quiet where a body was refused in the middle: the server says so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedWhileReading implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception thrown) {
        return Body.refused(request) ? new ModelAndView() : null;
    }
}
