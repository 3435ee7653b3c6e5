@NullMarked
package ca.jechemine.identity.persistence;

import org.jspecify.annotations.NullMarked;
