@NullMarked
package ca.jechemine.system.users;

import org.jspecify.annotations.NullMarked;
