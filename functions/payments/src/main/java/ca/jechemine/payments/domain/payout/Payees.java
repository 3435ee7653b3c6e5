package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Every professional, as somebody to be paid.
public interface Payees {

  /// One.
  Optional<Payee> find(UserId id);

  /// Keeps that, unless something later is known.
  void keep(Payee payee);

  /// A page of all of them, who joined last first.
  Page<UserId> list(PageRequest page);
}
