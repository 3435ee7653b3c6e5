@NullMarked
package ca.jechemine.runtime.json;

import org.jspecify.annotations.NullMarked;
