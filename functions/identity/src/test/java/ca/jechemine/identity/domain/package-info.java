@NullMarked
package ca.jechemine.identity.domain;

import org.jspecify.annotations.NullMarked;
