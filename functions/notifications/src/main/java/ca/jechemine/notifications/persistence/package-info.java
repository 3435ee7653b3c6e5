/// What the notifications domain keeps in DynamoDB.
@NullMarked
package ca.jechemine.notifications.persistence;

import org.jspecify.annotations.NullMarked;
