@NullMarked
package ca.jechemine.content.http;

import org.jspecify.annotations.NullMarked;
