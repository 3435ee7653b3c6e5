/// What keeps billed sessions.
@NullMarked
package ca.jechemine.reporting.consumers.billing;

import org.jspecify.annotations.NullMarked;
