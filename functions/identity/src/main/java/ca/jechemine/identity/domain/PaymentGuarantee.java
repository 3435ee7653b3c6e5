package ca.jechemine.identity.domain;

import org.jspecify.annotations.Nullable;

/// Whether a client's payment is vouched for, and by what (contract 10 §10.1, 30 §6.1). Only the
/// payments domain changes it; `version` rises with each change there, and is 0 while it told
/// nothing.
public record PaymentGuarantee(String status, @Nullable String source, long version) {

  /// Nothing vouches for it.
  public static final PaymentGuarantee NONE = new PaymentGuarantee("none", null, 0);

  /// Whether it was told after that.
  public boolean isAfter(PaymentGuarantee other) {
    return version > other.version;
  }
}
