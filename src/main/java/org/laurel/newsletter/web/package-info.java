/** The pages to subscribe, to unsubscribe, and to announce a round. */
@NullMarked
package org.laurel.newsletter.web;

import org.jspecify.annotations.NullMarked;
