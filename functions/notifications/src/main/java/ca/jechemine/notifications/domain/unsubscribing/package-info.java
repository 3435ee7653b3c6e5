/// Ending one kind of mail by the link in it, without signing in (RFC 8058).
@NullMarked
package ca.jechemine.notifications.domain.unsubscribing;

import org.jspecify.annotations.NullMarked;
