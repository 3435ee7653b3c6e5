@NullMarked
package ca.jechemine.runtime.settings;

import org.jspecify.annotations.NullMarked;
