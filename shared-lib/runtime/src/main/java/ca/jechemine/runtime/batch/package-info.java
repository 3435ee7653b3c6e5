/// What a function answers that was given several things at once.
@NullMarked
package ca.jechemine.runtime.batch;

import org.jspecify.annotations.NullMarked;
