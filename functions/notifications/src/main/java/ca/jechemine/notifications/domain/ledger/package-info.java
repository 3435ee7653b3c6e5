/// What the ledger itself has to tell: that mails to somebody come back.
@NullMarked
package ca.jechemine.notifications.domain.ledger;

import org.jspecify.annotations.NullMarked;
