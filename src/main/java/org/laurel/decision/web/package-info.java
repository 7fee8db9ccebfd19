@NullMarked
package org.laurel.decision.web;

import org.jspecify.annotations.NullMarked;
