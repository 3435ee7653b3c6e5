package ca.jechemine.reporting.domain.billing;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import java.util.Optional;

/// The people whom billing and the dashboard know.
public interface BillingPeople {

  /// Somebody, as they are kept now.
  Versioned<Optional<Person>> find(String id);

  /// Keeps what became of them, with all that they are counted by.
  ///
  /// @throws StaleVersion when it changed meanwhile
  void save(Versioned<Optional<Person>> before, Person after);
}
