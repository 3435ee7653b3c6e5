package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody with an account, as the identity domain told of them last. `version` rises with each
/// change there. `location` is free text; `guarantee` says whether a payment is vouched for.
public record Person(
    UserId id,
    long version,
    Role role,
    AccountStatus status,
    String language,
    Contact contact,
    @Nullable LocalDate dateOfBirth,
    @Nullable String gender,
    @Nullable UserId guardian,
    boolean isPhoneVerified,
    Guarantee guarantee) {

  /// Somebody of whom nothing was told yet but what a booking says.
  public static Person unheard(UserId id, Role role, String language, Contact contact) {
    return new Person(
        id,
        0,
        role,
        AccountStatus.ACTIVE,
        language,
        contact,
        null,
        null,
        null,
        false,
        Guarantee.NONE);
  }

  /// How somebody is called and reached.
  public record Contact(
      String firstName,
      String lastName,
      String email,
      @Nullable String phone,
      @Nullable String location) {

    /// The address, unless it is one where nobody reads: accounts without a mailbox have one that
    /// RFC 6761 keeps from ever existing.
    public String mailbox() {
      return email.endsWith(".invalid") ? "" : email;
    }

    /// First name before last.
    public String name() {
      return (firstName + " " + lastName).strip();
    }

    /// Without a name, so that it gets into no log.
    @Override
    public String toString() {
      return "a contact";
    }
  }

  /// Who may act for them while they are a minor, if anybody may.
  public Optional<UserId> guardianId() {
    return Optional.ofNullable(guardian);
  }

  /// Whether the account may be used: it is not closed.
  public boolean isInUse() {
    return status != AccountStatus.INACTIVE;
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return id + " " + role;
  }
}
