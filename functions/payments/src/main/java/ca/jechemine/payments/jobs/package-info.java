/// What payments do by the clock.
@NullMarked
package ca.jechemine.payments.jobs;

import org.jspecify.annotations.NullMarked;
