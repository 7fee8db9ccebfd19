@NullMarked
package org.laurel.preselection.web;

import org.jspecify.annotations.NullMarked;
