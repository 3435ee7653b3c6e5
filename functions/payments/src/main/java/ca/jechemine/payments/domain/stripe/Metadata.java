package ca.jechemine.payments.domain.stripe;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The ids by which a thing at Stripe is found again. What is written has no room for a name, an
/// address or a sentence: whoever reads it at Stripe learns nothing of people or their health.
public record Metadata(Map<String, String> entries) {

  /// Ids, codes, amounts and points in time; Stripe takes 500 characters.
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:+-]{1,200}");

  private static final Metadata NONE = new Metadata(Map.of());

  public Metadata {
    entries = Map.copyOf(entries);
  }

  /// What the platform writes.
  public enum Key {
    USER_ID("userId"),
    ROLE("role"),
    TYPE("type"),
    PURPOSE("purpose"),
    SIGN_UP_ID("signUpId"),
    APPOINTMENT_ID("appointmentId"),
    APPOINTMENT_COUNT("appointmentCount"),
    CLIENT_ID("clientId"),
    PROFESSIONAL_ID("professionalId"),
    VISITOR_ID("visitorId"),
    SESSION_DATE("sessionDate"),
    SESSION_TIME("sessionTime"),
    PLATFORM_FEE("platformFee"),
    PROFESSIONAL_PAYOUT("professionalPayout"),
    PAYMENT_METHOD("paymentMethod"),
    CHARGE_ATTEMPT("chargeAttempt"),
    REFUND_ID("refundId"),
    REFUNDED_BY("refundedBy"),
    REFUND_REASON("refundReason"),
    CANCELLED_BY("cancelledBy"),
    CANCELLATION_FEE("cancellationFee"),
    HOURS_BEFORE_APPOINTMENT("hoursBeforeAppointment"),
    PAYOUT_ID("payoutId"),
    CYCLE_KEY("cycleKey"),
    INVOICE_NUMBER("invoiceNumber"),
    RESOURCE_ID("resourceId"),
    PURCHASE_ID("purchaseId");

    private final String code;

    Key(String code) {
      this.code = code;
    }

    /// As Stripe keeps it.
    public String code() {
      return code;
    }
  }

  /// None at all.
  public static Metadata none() {
    return NONE;
  }

  /// The same with that value, in place of an earlier one.
  ///
  /// @throws IllegalArgumentException naming the key when the value is no id, code, amount or point
  ///   in time
  public Metadata with(Key key, String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("no value for Stripe: " + key.code());
    }
    Map<String, String> more = new TreeMap<>(entries);
    more.put(key.code(), value);
    return new Metadata(more);
  }

  /// What stands there under that key.
  public Optional<String> get(Key key) {
    return Optional.ofNullable(entries.get(key.code()));
  }
}
