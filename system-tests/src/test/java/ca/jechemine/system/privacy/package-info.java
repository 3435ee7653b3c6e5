/// What people may ask for about their own data, and how it is forgotten, from outside.
@NullMarked
package ca.jechemine.system.privacy;

import org.jspecify.annotations.NullMarked;
