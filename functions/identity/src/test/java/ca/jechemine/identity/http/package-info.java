@NullMarked
package ca.jechemine.identity.http;

import org.jspecify.annotations.NullMarked;
