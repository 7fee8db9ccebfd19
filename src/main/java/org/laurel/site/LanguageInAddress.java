package org.laurel.site;

import org.laurel.language.Language;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads the language that a public address begins with; in any other there is no such page. */
@Component
public class LanguageInAddress implements Converter<String, Language> {

    public static final String PATTERN = "/{language:[a-z][a-z]}";

    @Override
    public Language convert(String code) {
        return Language.of(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
