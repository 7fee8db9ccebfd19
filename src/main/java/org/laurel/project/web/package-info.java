/** The pages on which teachers found, describe, plan and close projects, and answer invitations. */
@NullMarked
package org.laurel.project.web;

import org.jspecify.annotations.NullMarked;
