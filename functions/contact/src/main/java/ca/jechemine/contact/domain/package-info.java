@NullMarked
package ca.jechemine.contact.domain;

import org.jspecify.annotations.NullMarked;
