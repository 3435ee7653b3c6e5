@NullMarked
package ca.jechemine.runtime.job;

import org.jspecify.annotations.NullMarked;
