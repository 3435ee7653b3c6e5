/// Who is told what, by mail and in the in-app feed.
@NullMarked
package ca.jechemine.notifications;

import org.jspecify.annotations.NullMarked;
