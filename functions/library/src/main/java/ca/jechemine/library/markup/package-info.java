@NullMarked
package ca.jechemine.library.markup;

import org.jspecify.annotations.NullMarked;
