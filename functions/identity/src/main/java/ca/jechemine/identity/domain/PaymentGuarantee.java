package ca.jechemine.identity.domain;

import org.jspecify.annotations.Nullable;

/// Whether a client's payment is vouched for, and by what (contract 10 §10.1). Only the payments
/// domain changes it.
public record PaymentGuarantee(String status, @Nullable String source) {

  /// Nothing vouches for it.
  public static final PaymentGuarantee NONE = new PaymentGuarantee("none", null);
}
