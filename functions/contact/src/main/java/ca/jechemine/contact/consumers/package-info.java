@NullMarked
package ca.jechemine.contact.consumers;

import org.jspecify.annotations.NullMarked;
