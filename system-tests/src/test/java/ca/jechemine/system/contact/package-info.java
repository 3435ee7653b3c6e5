@NullMarked
package ca.jechemine.system.contact;

import org.jspecify.annotations.NullMarked;
