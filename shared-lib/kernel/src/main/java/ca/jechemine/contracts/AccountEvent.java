package ca.jechemine.contracts;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the identity domain tells of accounts.
public sealed interface AccountEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "ACCOUNT";
  }

  /// The address of an account whose holder is forgotten for good; nobody ever reads mail there
  /// (contract 10 §11.9).
  static String forgottenAddress(String userId) {
    return "anon_" + userId + "@anonymized.invalid";
  }

  /// The address of an account that was given up when it was merged with another one of the same
  /// person; nobody ever reads mail there (docs/adr/0069).
  static String mergedAddress(String userId) {
    return "merged_" + userId + "@anonymized.invalid";
  }

  /// An account was made or changed; carries all that others may keep of it. `version` rises with
  /// each change: keep the highest, whatever order they arrive in. `adminPermissions` is empty
  /// unless the account's Admin record is active. `phone` is null when there is none. `particulars`
  /// is null in events from before it was told. `isGivenUp` says that another account of the same
  /// person stays in its place (docs/adr/0069): what is theirs goes on there.
  record AccountChanged(
      String userId,
      long version,
      String email,
      String firstName,
      String lastName,
      @Nullable String phone,
      String language,
      Role role,
      AccountStatus status,
      List<AdminPermission> adminPermissions,
      @Nullable Particulars particulars,
      Instant occurredAt,
      boolean isGivenUp)
      implements AccountEvent {

    @Override
    public String aggregateId() {
      return userId;
    }

    /// Whether the holder is forgotten, for good: nothing is told of the account afterwards.
    public boolean isForgotten() {
      return email.equals(forgottenAddress(userId));
    }
  }

  /// What booking has to know of somebody. `location` is free text, a city or a postal code;
  /// `guardianId` may act for the holder while they are a minor; `guaranteeStatus` is `none`,
  /// `pending_admin` or `green`.
  record Particulars(
      @Nullable String location,
      @Nullable LocalDate dateOfBirth,
      @Nullable String gender,
      @Nullable String guardianId,
      boolean isPhoneVerified,
      String guaranteeStatus) {}
}
