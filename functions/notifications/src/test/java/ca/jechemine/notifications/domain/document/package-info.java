@NullMarked
package ca.jechemine.notifications.domain.document;

import org.jspecify.annotations.NullMarked;
