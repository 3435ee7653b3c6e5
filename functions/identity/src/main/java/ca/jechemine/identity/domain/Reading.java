package ca.jechemine.identity.domain;

import java.util.Optional;

/// What somebody may see of a file. `noted` is what goes into the access log before they do; the
/// holder's own reading is not noted.
public sealed interface Reading {

  /// What the access log is told first, if anything.
  Optional<AccessAction> noted();

  /// All of it.
  record Full(Optional<AccessAction> noted) implements Reading {}

  /// All of it but the phone, which is masked (contract 10 §11.5).
  record PhoneMasked(Optional<AccessAction> noted) implements Reading {}

  /// Only what is needed to decide on a request that was offered (contract 10 §7.3).
  record Reduced(Optional<AccessAction> noted) implements Reading {}

  /// Nothing.
  record Refused() implements Reading {
    @Override
    public Optional<AccessAction> noted() {
      return Optional.empty();
    }
  }
}
