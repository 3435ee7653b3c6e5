@NullMarked
package ca.jechemine.notifications.domain.payment;

import org.jspecify.annotations.NullMarked;
