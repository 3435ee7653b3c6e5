package ca.jechemine.payments.domain.purchase;

import java.util.Optional;

/// What the library offers, as it told.
public interface Offers {

  /// What was told of that resource last.
  Optional<OnSale> find(ResourceId resource);

  /// Keeps that, unless something later is known.
  void keep(OnSale offer);
}
