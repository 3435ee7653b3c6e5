@NullMarked
package ca.jechemine.runtime.objects;

import org.jspecify.annotations.NullMarked;
