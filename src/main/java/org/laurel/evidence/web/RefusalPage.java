package org.laurel.evidence.web;

import org.laurel.evidence.EvidenceList;
import org.laurel.site.Problem;

/** Why a link or file was not taken, with what was typed, to try again on the spot. */
public record RefusalPage(EvidenceList list, Problem problem, Typed typed) {

    /** What the person wrote beside the link or the file. */
    public record Typed(String linkTitle, String linkAddress, String fileTitle, String shows) {

        public static final Typed NOTHING = new Typed("", "", "", "");
    }
}
