package org.laurel.writing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that stood in a form as earlier versions of its answers. */
@Repository
public class Versions {

    private final JdbcClient db;

    Versions(JdbcClient db) {
        this.db = db;
    }

    /** The text of each question as of its version; what was never written is empty. */
    public Map<String, String> texts(FormId form, Map<String, Integer> versions) {
        var texts = new HashMap<String, String>();
        versions.keySet().forEach(it -> texts.put(it, ""));
        db.sql(
                        """
                        select distinct on (r.question) r.question, coalesce(r.reply ->> 'text', r.text) as text
                        from unnest(:questions::text[], :versions::int[]) as wanted (question, version)
                        join writing.revision r using (question, version)
                        where r.form = :form
                        order by r.question
                        """)
                .param("questions", versions.keySet().toArray(String[]::new))
                .param("versions", versions.values().toArray(Integer[]::new))
                .param("form", form.value())
                .query(
                        row -> {
                            texts.put(row.getString("question"), row.getString("text"));
                        });
        return texts;
    }
}
