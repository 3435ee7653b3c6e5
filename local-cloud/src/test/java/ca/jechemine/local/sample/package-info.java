/// A tiny system of functions, to try the local cloud with.
@NullMarked
package ca.jechemine.local.sample;

import org.jspecify.annotations.NullMarked;
