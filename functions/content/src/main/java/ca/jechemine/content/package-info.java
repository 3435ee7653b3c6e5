@NullMarked
package ca.jechemine.content;

import org.jspecify.annotations.NullMarked;
