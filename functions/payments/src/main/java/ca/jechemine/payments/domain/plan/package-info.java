/// Plans that people subscribe to, and their subscriptions.
@NullMarked
package ca.jechemine.payments.domain.plan;

import org.jspecify.annotations.NullMarked;
