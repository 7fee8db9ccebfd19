package org.laurel.signature.web;

import java.util.List;
import org.laurel.signature.Signatures.Waiting;

/** The pages signed by hand that wait for somebody to look at them. */
public record ScansPage(List<Waiting> rows) {}
