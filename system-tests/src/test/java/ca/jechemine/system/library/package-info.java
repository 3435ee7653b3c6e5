@NullMarked
package ca.jechemine.system.library;

import org.jspecify.annotations.NullMarked;
