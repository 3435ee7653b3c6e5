/// Web Push (RFC 8030): messages that only the browser can read (RFC 8291), from a sender that the
/// push service knows again (RFC 8292).
@NullMarked
package ca.jechemine.notifications.delivery.push;

import org.jspecify.annotations.NullMarked;
