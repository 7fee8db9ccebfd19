package org.laurel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class SendersInPlaceTest {

    @Autowired SendMails sendMails;
    @Autowired List<RecurringTask<?>> tasks;
    @Autowired TransactionTemplate transaction;

    @Test
    void links_and_codes_have_two_senders_beside_that_of_all_other_mails() {
        assertThat(tasks)
                .extracting(RecurringTask::getName)
                .contains("send-mails", "send-links", "send-more-links", "ask-mail-server");
        assertThat(sendMails.send().sent()).isZero();
        assertThat(sendMails.sendAtOnce().sent()).isZero();
        sendMails.askServer();
    }

    @Test
    void none_of_them_sends_within_a_transaction_that_may_be_taken_back() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> sendMails.sendAtOnce()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
