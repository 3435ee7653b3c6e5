package ca.jechemine.reporting.domain.dashboard;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.domain.billing.BilledSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What administrators see first.
///
/// @param flags sessions of the next 48 hours for whose payment nothing vouches, soonest first
public record Dashboard(
    Joined professionals,
    Joined patients,
    Earned earned,
    Earned earnedBefore,
    List<Happened> activity,
    List<Top> top,
    long pendingApprovals,
    List<BilledSession> flags) {

  /// Sessions that were completed, and what was earned, in cents.
  public record Earned(long sessions, long revenueCents) {}

  /// Something that happened, and who it is about, as far as that is known.
  public record Happened(Activity activity, @Nullable Who who) {

    /// Who it is about.
    public Optional<Who> person() {
      return Optional.ofNullable(who);
    }
  }

  /// Somebody.
  public record Who(Text name, Role role) {}

  /// A professional among those who held the most sessions.
  ///
  /// @param ratingTenths the mean of all ratings; 0 when there is none
  public record Top(Text name, long sessions, long ratingTenths, long revenueCents) {}
}
