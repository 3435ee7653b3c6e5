@NullMarked
package ca.jechemine.runtime.mail;

import org.jspecify.annotations.NullMarked;
