/// EventBridge's default bus: the events of AWS's services, and the rules that lead them to queues.
@NullMarked
package ca.jechemine.local.bus;

import org.jspecify.annotations.NullMarked;
