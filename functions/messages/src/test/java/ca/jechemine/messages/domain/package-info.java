@NullMarked
package ca.jechemine.messages.domain;

import org.jspecify.annotations.NullMarked;
