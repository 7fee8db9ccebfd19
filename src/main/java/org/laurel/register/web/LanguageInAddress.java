package org.laurel.register.web;

import org.laurel.language.Language;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the language that a public address begins with. */
@Component
class LanguageInAddress implements Converter<String, Language> {

    static final String PATTERN = "/{language:en|sv|da|nb|fi|bg}";

    @Override
    public Language convert(String code) {
        return Language.of(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
