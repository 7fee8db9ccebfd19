package org.laurel.words;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;

/** One message, parsed once. */
final class Sentence {

    private final MessageFormat format;

    Sentence(String pattern, Locale locale) {
        this.format = new MessageFormat(pattern, locale);
    }

    /** ICU's formats are not made for several threads at once. */
    synchronized String with(Object... values) {
        return format.format(values);
    }
}
