@NullMarked
package ca.jechemine.library.domain;

import org.jspecify.annotations.NullMarked;
