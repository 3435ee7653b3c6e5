@NullMarked
package ca.jechemine.notifications.domain.contact;

import org.jspecify.annotations.NullMarked;
