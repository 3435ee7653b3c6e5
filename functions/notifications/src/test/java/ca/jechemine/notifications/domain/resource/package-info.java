@NullMarked
package ca.jechemine.notifications.domain.resource;

import org.jspecify.annotations.NullMarked;
