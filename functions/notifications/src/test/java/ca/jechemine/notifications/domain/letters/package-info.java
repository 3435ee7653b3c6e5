@NullMarked
package ca.jechemine.notifications.domain.letters;

import org.jspecify.annotations.NullMarked;
