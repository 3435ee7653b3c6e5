@NullMarked
package ca.jechemine.contact.application;

import org.jspecify.annotations.NullMarked;
