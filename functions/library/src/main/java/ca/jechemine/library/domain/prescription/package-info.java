/// Resources that professionals assign to their clients between sessions, and who accompanies whom.
@NullMarked
package ca.jechemine.library.domain.prescription;

import org.jspecify.annotations.NullMarked;
