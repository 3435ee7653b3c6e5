/// Stripe in this process: the resources that the payments domain uses, with their true shapes,
/// errors and events.
@NullMarked
package ca.jechemine.local.stripe;

import org.jspecify.annotations.NullMarked;
