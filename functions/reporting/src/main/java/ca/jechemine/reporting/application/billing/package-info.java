/// What is asked and told of billed sessions.
@NullMarked
package ca.jechemine.reporting.application.billing;

import org.jspecify.annotations.NullMarked;
