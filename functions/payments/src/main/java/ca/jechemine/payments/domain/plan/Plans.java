package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.stripe.PriceId;
import java.util.List;
import java.util.Optional;

/// The plans, all of them: there are few.
public interface Plans {

  /// So many there can be; an administrator who wants more takes one that nobody has.
  int MOST = 100;

  /// The plan as it is now.
  Optional<Versioned<Plan>> find(PlanId id);

  /// All of them, the oldest first; `MOST` at most.
  List<Plan> all();

  /// Keeps a plan, new or changed, with the event of it and the answer to the request.
  ///
  /// @param read what was read; unsaved when it is new
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed meanwhile
  void save(Versioned<Plan> read, Plan next, Optional<Receipt> receipt);

  /// Stripe's price of a plan, when it was asked for before.
  Optional<PriceId> price(PlanPrice price);

  /// Keeps it. It never changes: another amount is another price.
  void keep(PlanPrice price, PriceId id);
}
