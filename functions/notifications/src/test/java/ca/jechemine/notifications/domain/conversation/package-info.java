@NullMarked
package ca.jechemine.notifications.domain.conversation;

import org.jspecify.annotations.NullMarked;
