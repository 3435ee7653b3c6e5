@NullMarked
package ca.jechemine.contact.persistence;

import org.jspecify.annotations.NullMarked;
