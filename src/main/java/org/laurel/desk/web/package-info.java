/** The pages of the desk: what waits, the officer's list, and assigning in bulk. */
@NullMarked
package org.laurel.desk.web;

import org.jspecify.annotations.NullMarked;
