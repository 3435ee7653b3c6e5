@NullMarked
package ca.jechemine.content.domain;

import org.jspecify.annotations.NullMarked;
