/// Who suits a request, and why (contract 20 §5.1, §5.2).
@NullMarked
package ca.jechemine.appointments.domain.matching;

import org.jspecify.annotations.NullMarked;
