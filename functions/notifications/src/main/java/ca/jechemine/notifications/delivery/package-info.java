/// How a mail looks and how it leaves: the layout and the mail service.
@NullMarked
package ca.jechemine.notifications.delivery;

import org.jspecify.annotations.NullMarked;
