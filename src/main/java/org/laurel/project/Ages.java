package org.laurel.project;

/** How old the pupils are, from the youngest to the oldest. */
public record Ages(int youngest, int oldest) {

    boolean plausible() {
        return 2 <= youngest && youngest <= oldest && oldest <= 99;
    }
}
