package org.laurel.assessment;

import org.laurel.application.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to sign an application, and so is too close to judge it. */
@Repository
public class Signatories {

    private final JdbcClient db;

    Signatories(JdbcClient db) {
        this.db = db;
    }

    /** They need not have joined: whoever has the address is the one who was asked. */
    public void asked(ApplicationId application, String email) {
        db.sql(
                        """
                        insert into assessment.signatory (application, email) values (:application, :email)
                        on conflict do nothing
                        """)
                .param("application", application.value())
                .param("email", email)
                .update();
    }
}
