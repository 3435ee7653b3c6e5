@NullMarked
package ca.jechemine.library.application;

import org.jspecify.annotations.NullMarked;
