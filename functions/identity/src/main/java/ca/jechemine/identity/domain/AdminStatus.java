package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Text;

/// The colour that administrators see somebody in, and why (contract 40 §8, "Admin colour"). Of
/// whoever is in care it says how their payments stand, of others how their account does.
public record AdminStatus(Color color, Text label) {

  /// As JSON spells them, in lower case.
  public enum Color {
    RED("red"),
    GREEN("green"),
    YELLOW("yellow"),
    GRAY("gray");

    private final String code;

    Color(String code) {
      this.code = code;
    }

    /// As JSON spells it.
    public String code() {
      return code;
    }
  }

  private static final String VOUCHED_FOR = "green";

  /// The first that applies.
  public static AdminStatus of(Account account, AppointmentTally tally) {
    return ReadingRights.isClient(account) ? ofClient(account, tally) : ofOther(account);
  }

  private static AdminStatus ofClient(Account account, AppointmentTally tally) {
    if (tally.owing() > 0) {
      return new AdminStatus(
          Color.RED, new Text("Paiement en échec ou en retard", "Payment failed or overdue"));
    }
    if (account.guarantee().status().equals(VOUCHED_FOR)) {
      return new AdminStatus(Color.GREEN, new Text("Paiement garanti", "Payment guaranteed"));
    }
    return tally.scheduled() > 0
        ? new AdminStatus(
            Color.YELLOW,
            new Text("Rendez-vous sans garantie de paiement", "Appointment without a guarantee"))
        : new AdminStatus(
            Color.GRAY, new Text("Aucun rendez-vous à venir", "No appointment to come"));
  }

  private static AdminStatus ofOther(Account account) {
    AccountStatus status = account.standing().status();
    return switch (status) {
      case ACTIVE -> new AdminStatus(Color.GREEN, new Text("Compte actif", "Active account"));
      case PENDING -> new AdminStatus(Color.YELLOW, new Text("Compte en attente", "Pending"));
      case INACTIVE -> new AdminStatus(Color.GRAY, new Text("Compte inactif", "Inactive account"));
    };
  }
}
