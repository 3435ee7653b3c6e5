package ca.jechemine.payments.domain.receipt;

/// Who issues receipts.
@FunctionalInterface
public interface PlatformFacts {

  /// As the settings have it now.
  Platform platform();
}
