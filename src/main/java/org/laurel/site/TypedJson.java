package org.laurel.site;

import org.laurel.text.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Every text of a body comes in through {@link Typed}. What Laurel itself wrote as JSON is read
 * elsewhere, letter by letter.
 */
@Configuration
class TypedJson {

    @Bean
    static JacksonJsonHttpMessageConverter bodies(JsonMapper json) {
        var typed =
                new SimpleModule()
                        .addDeserializer(String.class, new Text())
                        .addKeyDeserializer(String.class, new Key());
        return new JacksonJsonHttpMessageConverter(json.rebuild().addModule(typed).build());
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            return Typed.text(String.valueOf(json.getValueAsString()));
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return Typed.text(key);
        }
    }
}
