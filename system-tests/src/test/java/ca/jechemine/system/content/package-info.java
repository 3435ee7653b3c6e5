@NullMarked
package ca.jechemine.system.content;

import org.jspecify.annotations.NullMarked;
