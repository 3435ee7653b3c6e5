/// What is told of resources of the library that people buy.
@NullMarked
package ca.jechemine.notifications.domain.resource;

import org.jspecify.annotations.NullMarked;
