@NullMarked
package ca.jechemine.content.markup;

import org.jspecify.annotations.NullMarked;
