@NullMarked
package ca.jechemine.contact;

import org.jspecify.annotations.NullMarked;
