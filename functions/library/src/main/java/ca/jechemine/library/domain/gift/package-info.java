/// Resources that administrators give to people.
@NullMarked
package ca.jechemine.library.domain.gift;

import org.jspecify.annotations.NullMarked;
