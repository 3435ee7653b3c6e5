/// Offers that are held back in an hour with many, and told in one mail.
@NullMarked
package ca.jechemine.notifications.domain.digest;

import org.jspecify.annotations.NullMarked;
