/// The library's consumers: one class for each queue, and nothing in it but what the domain is
/// asked to do.
@NullMarked
package ca.jechemine.library.consumers;

import org.jspecify.annotations.NullMarked;
