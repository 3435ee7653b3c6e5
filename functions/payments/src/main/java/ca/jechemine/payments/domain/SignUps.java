package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import java.util.List;
import java.util.Optional;

/// Methods that people give while they sign up, before they have an account (contract 30 §3). Each
/// attempt has a customer of its own at Stripe, which is nobody's until the address is proven;
/// after a week without that it is forgotten.
public interface SignUps {

  /// So many attempts with one address are looked at, the latest.
  int MOST = 10;

  /// Counts an attempt.
  ///
  /// @param source the network address that it came from
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when there were too many, from there or
  ///   with that address
  void admit(String email, String source);

  /// Keeps an attempt.
  void keep(SignUp signUp, Optional<Receipt> receipt);

  /// The attempts with that address, latest first; the first `MOST`.
  List<Attempt> of(String email);

  /// Whether that customer was made for an attempt with that address.
  boolean isOf(CustomerId customer, String email);

  /// What Stripe made for an attempt.
  record Attempt(CustomerId customer, SetupIntentId setup) {}

  /// An attempt of whoever gave that address.
  record SignUp(String id, String email, Attempt attempt) {

    /// Without the address.
    @Override
    public String toString() {
      return "sign-up " + id;
    }
  }
}
