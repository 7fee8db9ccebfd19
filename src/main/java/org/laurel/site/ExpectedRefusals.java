package org.laurel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import org.springframework.web.util.DisconnectedClientHelper;

/** Gives requests that cannot be served their status. */
final class ExpectedRefusals extends DefaultHandlerExceptionResolver {

    /** They say nothing in the log, where what a person sent does not belong. */
    ExpectedRefusals() {
        setWarnLogCategory("");
    }

    /**
     * An end of file anywhere in the chain passes for a reader who went, and the answer would be an
     * empty success. {@link LastResort} looks closer.
     */
    @Override
    protected @Nullable ModelAndView doResolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception thrown) {
        var passesForGone = DisconnectedClientHelper.isClientDisconnectedException(thrown);
        return passesForGone && !LastResort.isGone(thrown)
                ? null
                : super.doResolveException(request, response, handler, thrown);
    }
}
