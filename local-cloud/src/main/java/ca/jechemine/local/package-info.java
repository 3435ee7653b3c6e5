/// The whole system on this machine: what the templates declare, on embedded engines.
@NullMarked
package ca.jechemine.local;

import org.jspecify.annotations.NullMarked;
