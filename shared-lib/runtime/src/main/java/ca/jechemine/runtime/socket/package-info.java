/// WebSockets: the edge that every function behind one goes through, and the way back.
@NullMarked
package ca.jechemine.runtime.socket;

import org.jspecify.annotations.NullMarked;
