@NullMarked
package ca.jechemine.content.application;

import org.jspecify.annotations.NullMarked;
