@NullMarked
package ca.jechemine.local.gateway;

import org.jspecify.annotations.NullMarked;
