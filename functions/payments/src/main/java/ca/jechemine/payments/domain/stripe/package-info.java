/// What the platform asks of Stripe and learns from it, in the platform's own words: the port and
/// its values (contract 30 §20). Nothing here knows how Stripe is called.
@NullMarked
package ca.jechemine.payments.domain.stripe;

import org.jspecify.annotations.NullMarked;
