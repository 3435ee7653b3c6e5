/// The functions behind the WebSocket API.
@NullMarked
package ca.jechemine.notifications.sockets;

import org.jspecify.annotations.NullMarked;
