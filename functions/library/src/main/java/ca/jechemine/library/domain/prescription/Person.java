package ca.jechemine.library.domain.prescription;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody with an account, as the identity domain told of them last: who may be assigned
/// something and who may act for them, and no name. `version` rises with each change there.
public record Person(
    UserId id,
    long version,
    Role role,
    @Nullable LocalDate dateOfBirth,
    @Nullable UserId guardian,
    boolean isForgotten) {

  private static final int MAJORITY = 18;

  /// Who may act for them while they are a minor, if anybody may.
  public Optional<UserId> guardianId() {
    return Optional.ofNullable(guardian);
  }

  /// Whether they are somebody's client, or may become one.
  public boolean isClient() {
    return !isForgotten
        && switch (role) {
          case CLIENT, GUEST, PROSPECT -> true;
          case PROFESSIONAL, ADMIN, EMPLOYEE -> false;
        };
  }

  /// Whether that is their guardian, and they are not eighteen yet in Toronto: asked anew each time
  /// (contract 10 §4.7).
  public boolean isMinorOf(UserId other, Instant now) {
    return guardianId().filter(other::equals).isPresent()
        && dateOfBirth != null
        && ChronoUnit.YEARS.between(dateOfBirth, Toronto.day(now)) < MAJORITY;
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return id + " " + role;
  }
}
