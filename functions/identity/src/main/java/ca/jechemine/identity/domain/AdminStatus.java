package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminColor;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The colour that administrators see somebody in, and why (contract 40 §8, "Admin colour"). Of
/// whoever is in care it says how their payments stand, of others how their account does.
public record AdminStatus(AdminColor color, Text label) {

  private static final String VOUCHED_FOR = "green";

  /// The first that applies then. `transferDueAt` is when the first transfer was due that has not
  /// come.
  public static AdminStatus of(
      Account account, AppointmentTally tally, @Nullable Instant transferDueAt, Instant now) {
    return ReadingRights.isClient(account)
        ? ofClient(account, tally, transferDueAt, now)
        : ofOther(account);
  }

  private static AdminStatus ofClient(
      Account account, AppointmentTally tally, @Nullable Instant transferDueAt, Instant now) {
    AdminColor color =
        AdminColor.of(
            new AdminColor.Grounds(
                tally.failedPayments(),
                transferDueAt,
                account.guarantee().status().equals(VOUCHED_FOR),
                tally.scheduled()),
            now);
    return new AdminStatus(color, color.label());
  }

  private static AdminStatus ofOther(Account account) {
    AccountStatus status = account.standing().status();
    return switch (status) {
      case ACTIVE -> new AdminStatus(AdminColor.GREEN, new Text("Compte actif", "Active account"));
      case PENDING -> new AdminStatus(AdminColor.YELLOW, new Text("Compte en attente", "Pending"));
      case INACTIVE ->
          new AdminStatus(AdminColor.GRAY, new Text("Compte inactif", "Inactive account"));
    };
  }
}
