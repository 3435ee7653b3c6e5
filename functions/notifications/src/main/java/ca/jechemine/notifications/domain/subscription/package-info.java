/// What people are told of their subscriptions to plans.
@NullMarked
package ca.jechemine.notifications.domain.subscription;

import org.jspecify.annotations.NullMarked;
