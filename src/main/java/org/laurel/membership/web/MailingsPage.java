package org.laurel.membership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.laurel.membership.Mailing;

/** All mailings to members, the newest first. */
public record MailingsPage(List<Row> rows) {

    /** A mailing, and the country it is for where it is not for all. */
    public record Row(Mailing mailing, @Nullable String country) {

        public String subject() {
            return mailing.wording().get(Language.EN).subject();
        }

        public Mailing.@Nullable Released released() {
            return mailing instanceof Mailing.Released it ? it : null;
        }
    }
}
