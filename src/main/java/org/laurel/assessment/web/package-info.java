@NullMarked
package org.laurel.assessment.web;

import org.jspecify.annotations.NullMarked;
