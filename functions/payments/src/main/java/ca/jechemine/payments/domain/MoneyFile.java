package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept here of one person, as far as somebody else can open it (docs/adr/0035).
public record MoneyFile(UserId person, Kind kind, @Nullable AppointmentId appointment) {

  /// What of it.
  public enum Kind {
    /// A client's receipt, one of its credit notes, or what the professional has of the same
    /// session.
    RECEIPT("receipt"),
    /// What a professional earned, was paid and is owed, and how they want to be paid.
    PROFESSIONAL_LEDGER("professional_ledger");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// As `FileRead` spells it.
    public String code() {
      return code;
    }
  }

  /// The documents of that payment's session.
  public static MoneyFile receiptOf(AppointmentPayment payment) {
    return new MoneyFile(payment.client(), Kind.RECEIPT, payment.id());
  }

  /// The ledger of that professional.
  public static MoneyFile ledgerOf(UserId professional) {
    return new MoneyFile(professional, Kind.PROFESSIONAL_LEDGER, null);
  }

  /// Which session it is of, if it is of one.
  public Optional<AppointmentId> appointmentId() {
    return Optional.ofNullable(appointment);
  }

  /// Whether it is noted in the person's access log when they open it: everybody is but the person.
  public boolean isNotedOf(UserId reader) {
    return !reader.equals(person);
  }
}
