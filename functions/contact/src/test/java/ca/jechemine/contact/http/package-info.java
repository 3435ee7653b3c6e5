@NullMarked
package ca.jechemine.contact.http;

import org.jspecify.annotations.NullMarked;
