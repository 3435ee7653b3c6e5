@NullMarked
package ca.jechemine.notifications.domain.prescription;

import org.jspecify.annotations.NullMarked;
