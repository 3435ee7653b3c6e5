@NullMarked
package ca.jechemine.notifications.domain.account;

import org.jspecify.annotations.NullMarked;
