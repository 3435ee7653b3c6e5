package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Collecting;
import ca.jechemine.payments.domain.Collecting.Step;
import ca.jechemine.payments.domain.LinkIssuer;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Does what is due by itself about payments that are not made (contract 30 §5, §7): tries a charge
/// again, reminds, says that something is overdue, gives up what was begun. What is done is kept in
/// the transaction that tells it: of two runs at once one does it, and a run that dies leaves the
/// rest to the next.
public final class CollectDuePayments {

  private static final int PAGE = 100;

  /// What one run looks at most at; the next one goes on, with the longest overdue first.
  private static final int MOST_PAGES = 50;

  private final Payments payments;
  private final LinkIssuer links;
  private final InstantSource clock;

  public CollectDuePayments(Payments payments, LinkIssuer links, InstantSource clock) {
    this.payments = payments;
    this.links = links;
    this.clock = clock;
  }

  /// Does all that is due by now.
  ///
  /// @return for how many payments something was done
  public long collect() {
    Instant now = clock.instant();
    Collecting rules = new Collecting(links, now);
    long done = 0;
    @Nullable Position next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<Versioned<AppointmentPayment>> due = payments.due(now, new PageRequest(PAGE, next));
      done += due.items().stream().filter(it -> isPursued(it, rules, now)).count();
      next = due.next();
      if (next == null) {
        break;
      }
    }
    return done;
  }

  private boolean isPursued(Versioned<AppointmentPayment> read, Collecting rules, Instant now) {
    Step step = rules.pursued(read.value());
    PaymentChange change = PaymentChange.of(read, step.payment(), now).telling(step.events());
    if (change.isNothing()) {
      return false;
    }
    try {
      payments.save(change, Optional.empty());
      return true;
    } catch (StaleVersion changedMeanwhile) {
      // It was paid, or another run was quicker. What is still due is so for the next one.
      return false;
    }
  }
}
