@NullMarked
package ca.jechemine.system.signup;

import org.jspecify.annotations.NullMarked;
