/** How the bounds get into the server, and what a page says of them. */
@NullMarked
package org.laurel.traffic.web;

import org.jspecify.annotations.NullMarked;
