package org.laurel.site;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.text.Direction;

/**
 * Puts {@code <bdi>} around every name, title or text that is read from right to left, so that it
 * turns nothing around it. An element with {@code dir="auto"} finds its own direction by what is in
 * it, and would not look into one.
 */
final class DirectedHtml extends OwaspHtmlTemplateOutput {

    private static final String FINDS_ITS_OWN = "dir=\"auto\">";

    /** In these stands text alone. */
    private static final Set<String> WITHOUT_ELEMENTS =
            Set.of("title", "textarea", "option", "script", "style");

    private boolean mayHoldElements = true;
    private boolean findsItsOwn;

    DirectedHtml(TemplateOutput html) {
        super(html);
    }

    @Override
    public void setContext(String tag, @Nullable String attribute) {
        super.setContext(tag, attribute);
        mayHoldElements = attribute == null && !WITHOUT_ELEMENTS.contains(tag);
    }

    @Override
    public void writeContent(String html) {
        super.writeContent(html);
        findsItsOwn = html.endsWith(FINDS_ITS_OWN);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || !mayHoldElements || findsItsOwn || !Direction.turns(text)) {
            super.writeUserContent(text);
            return;
        }
        super.writeContent("<bdi>");
        super.writeUserContent(text);
        super.writeContent("</bdi>");
    }
}
