@NullMarked
package ca.jechemine.content.persistence;

import org.jspecify.annotations.NullMarked;
