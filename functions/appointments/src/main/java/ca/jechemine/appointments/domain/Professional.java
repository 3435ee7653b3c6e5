package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A professional, as the identity domain told of them last. `week` is null of whoever has no
/// working day.
public record Professional(
    UserId id,
    long version,
    AccountStatus status,
    String name,
    String language,
    @Nullable WorkWeek week,
    Prices.Own prices,
    List<String> sessionTypes) {

  public Professional {
    sessionTypes = List.copyOf(sessionTypes);
  }

  /// When they work, if they said so.
  public Optional<WorkWeek> workWeek() {
    return Optional.ofNullable(week);
  }

  /// How long a session of theirs is, in minutes.
  public int sessionMinutes() {
    return workWeek().map(WorkWeek::sessionMinutes).orElse(Appointment.USUAL_MINUTES);
  }

  /// Whether they may be booked: their account is not closed.
  public boolean isInUse() {
    return status != AccountStatus.INACTIVE;
  }
}
