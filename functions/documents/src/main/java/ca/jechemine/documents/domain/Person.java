package ca.jechemine.documents.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody with an account, as the identity domain told of them last: what rights over documents
/// follow from, and no name. `version` rises with each change there.
public record Person(
    UserId id,
    long version,
    Role role,
    AccountStatus status,
    @Nullable LocalDate dateOfBirth,
    @Nullable UserId guardian,
    boolean isForgotten) {

  /// Who may act for them while they are a minor, if anybody may.
  public Optional<UserId> guardianId() {
    return Optional.ofNullable(guardian);
  }

  /// Whether they have a file that documents are kept in.
  public boolean isClient() {
    return !isForgotten
        && switch (role) {
          case CLIENT, GUEST, PROSPECT -> true;
          case PROFESSIONAL, ADMIN, EMPLOYEE -> false;
        };
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return id + " " + role;
  }
}
