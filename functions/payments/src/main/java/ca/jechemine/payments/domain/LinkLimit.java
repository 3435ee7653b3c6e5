package ca.jechemine.payments.domain;

/// How often pages may be opened by links from one network address, so that nobody tries tokens
/// out.
@FunctionalInterface
public interface LinkLimit {

  /// Counts one opening.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when there were too many
  void spend(String address);
}
