/// The demo data: nothing of it is ever deployed.
@NullMarked
package ca.jechemine.seed;

import org.jspecify.annotations.NullMarked;
