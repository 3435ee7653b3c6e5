@NullMarked
package ca.jechemine.messages.application;

import org.jspecify.annotations.NullMarked;
