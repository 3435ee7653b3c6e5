@NullMarked
package ca.jechemine.library;

import org.jspecify.annotations.NullMarked;
