@NullMarked
package ca.jechemine.notifications.domain;

import org.jspecify.annotations.NullMarked;
