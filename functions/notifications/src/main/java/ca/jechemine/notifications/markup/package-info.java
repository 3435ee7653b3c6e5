/// HTML that administrators write: what of it is let through, and the same as text.
@NullMarked
package ca.jechemine.notifications.markup;

import org.jspecify.annotations.NullMarked;
