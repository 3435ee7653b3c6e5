@NullMarked
package ca.jechemine.notifications.sockets;

import org.jspecify.annotations.NullMarked;
