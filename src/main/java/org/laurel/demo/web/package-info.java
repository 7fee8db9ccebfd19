@NullMarked
package org.laurel.demo.web;

import org.jspecify.annotations.NullMarked;
