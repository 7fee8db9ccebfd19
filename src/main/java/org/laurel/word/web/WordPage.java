package org.laurel.word.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.word.LeftOut;
import org.laurel.word.Proposal;
import org.laurel.word.ReadDocument.Refusal;

/** What is shown of a form in Word, under the head of the form it is. */
public sealed interface WordPage {

    /** The key of its title. */
    String title();

    /**
     * Where a form is taken along and read back, and why that did not work.
     *
     * @param address of this page; what it leads to is below it
     */
    record Exchange(String address, @Nullable Refusal refused) implements WordPage {

        @Override
        public String title() {
            return "word.page.title";
        }
    }

    /** What a document would change, to choose from; each change has its id, sent however often. */
    record Preview(
            String address,
            List<Proposal> proposals,
            List<String> elsewhere,
            List<LeftOut> leftOut,
            Map<String, UUID> changes)
            implements WordPage {

        @Override
        public String title() {
            return "word.preview.title";
        }

        public long takeable() {
            return proposals.stream().filter(Proposal.Change.class::isInstance).count();
        }
    }

    /** What became of the answers that were chosen. */
    record Result(String form, List<Line> lines) implements WordPage {

        /** An answer in words, and whether it asks for something to be done. */
        public record Line(String question, String address, String became, boolean open) {}

        @Override
        public String title() {
            return "word.result.title";
        }
    }
}
