/** Adding, removing and downloading evidence. */
@NullMarked
package org.laurel.evidence.web;

import org.jspecify.annotations.NullMarked;
