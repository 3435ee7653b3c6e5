/// What is asked of a catalogue of the library, and what it answers, whoever searches it.
@NullMarked
package ca.jechemine.library.domain.search;

import org.jspecify.annotations.NullMarked;
