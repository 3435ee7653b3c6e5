@NullMarked
package ca.jechemine.local.template;

import org.jspecify.annotations.NullMarked;
