/** The page on which the central officer looks at invitations and releases them. */
@NullMarked
package org.laurel.invitation.web;

import org.jspecify.annotations.NullMarked;
