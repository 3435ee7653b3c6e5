@NullMarked
package ca.jechemine.library.persistence;

import org.jspecify.annotations.NullMarked;
