@NullMarked
package ca.jechemine.identity.application;

import org.jspecify.annotations.NullMarked;
