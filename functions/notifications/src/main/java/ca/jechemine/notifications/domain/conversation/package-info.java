/// What is told of conversations: that there is something to read, and nothing of what it says.
@NullMarked
package ca.jechemine.notifications.domain.conversation;

import org.jspecify.annotations.NullMarked;
