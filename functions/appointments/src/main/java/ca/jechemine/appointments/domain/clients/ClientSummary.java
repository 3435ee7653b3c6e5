package ca.jechemine.appointments.domain.clients;

import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a professional's list says of a client (contract 20 §5.8).
///
/// @param sessions how many appointments of the two there are, in whichever status
/// @param firstDay the earliest day of these; null while none has a day
/// @param lastDay the latest, which may be to come
/// @param issueType what the latest is about
/// @param transferClosedAt when the first session was over whose transfer has not arrived
public record ClientSummary(
    UserId client,
    int sessions,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable String issueType,
    boolean isOnlyPending,
    boolean hasFailedPayment,
    @Nullable Instant transferClosedAt) {

  private static final int ACTIVE_DAYS = 30;
  private static final Duration TRANSFER_PATIENCE = Duration.ofDays(2);

  /// How lively it is between the two.
  public enum Activity {
    ACTIVE("active"),
    INACTIVE("inactive"),
    PENDING("pending");

    private final String code;

    Activity(String code) {
      this.code = code;
    }

    /// As JSON spells it.
    public String code() {
      return code;
    }
  }

  /// What the professional is to mind.
  public enum Tier {
    RED("red"),
    GRAY("gray"),
    GREEN("green"),
    YELLOW("yellow");

    private final String code;

    Tier(String code) {
      this.code = code;
    }

    /// As JSON spells it.
    public String code() {
      return code;
    }
  }

  /// Active: a session within the last thirty days, or to come.
  public Activity activity(LocalDate today) {
    if (isOnlyPending) {
      return Activity.PENDING;
    }
    return lastDay != null && !lastDay.isBefore(today.minusDays(ACTIVE_DAYS))
        ? Activity.ACTIVE
        : Activity.INACTIVE;
  }

  /// Red before gray before green before yellow.
  public Tier tier(Guarantee guarantee, Instant now) {
    if (hasFailedPayment || isTransferLate(now)) {
      return Tier.RED;
    }
    if (isOnlyPending) {
      return Tier.GRAY;
    }
    return guarantee == Guarantee.GREEN ? Tier.GREEN : Tier.YELLOW;
  }

  private boolean isTransferLate(Instant now) {
    return transferClosedAt != null && now.isAfter(transferClosedAt.plus(TRANSFER_PATIENCE));
  }

  /// Without what it is about, so that it gets into no log.
  @Override
  public String toString() {
    return client + ": " + sessions;
  }
}
