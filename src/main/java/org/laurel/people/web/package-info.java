/** The pages on which people join, sign in and look after their account. */
@NullMarked
package org.laurel.people.web;

import org.jspecify.annotations.NullMarked;
