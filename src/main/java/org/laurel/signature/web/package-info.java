/**
 * The pages on which a school asks for the signature, the head gives it, and a scan is confirmed.
 */
@NullMarked
package org.laurel.signature.web;

import org.jspecify.annotations.NullMarked;
