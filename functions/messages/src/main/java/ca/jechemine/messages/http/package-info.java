@NullMarked
package ca.jechemine.messages.http;

import org.jspecify.annotations.NullMarked;
