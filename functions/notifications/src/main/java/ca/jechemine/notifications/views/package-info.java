/// What the frontend reads of the domain, over HTTP and over WebSockets alike.
@NullMarked
package ca.jechemine.notifications.views;

import org.jspecify.annotations.NullMarked;
