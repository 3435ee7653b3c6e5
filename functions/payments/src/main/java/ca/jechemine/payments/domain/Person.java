package ca.jechemine.payments.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody with an account, as the identity domain told of them last: whom Stripe and receipts
/// call by name. `version` rises with each change there.
///
/// @param phone as E.164 spells it; null when there is none
/// @param cameAsGuest whether they once were a guest: they may never have signed in, and are sent
///   links by which they pay
public record Person(
    UserId id,
    long version,
    Role role,
    AccountStatus status,
    String email,
    String firstName,
    String lastName,
    Language language,
    @Nullable LocalDate dateOfBirth,
    @Nullable UserId guardian,
    boolean isForgotten,
    boolean cameAsGuest,
    @Nullable String phone) {

  /// As they are told of: whether they are a guest, their role says.
  public Person(
      UserId id,
      long version,
      Role role,
      AccountStatus status,
      String email,
      String firstName,
      String lastName,
      Language language,
      @Nullable LocalDate dateOfBirth,
      @Nullable UserId guardian,
      boolean isForgotten,
      @Nullable String phone) {
    this(
        id,
        version,
        role,
        status,
        email,
        firstName,
        lastName,
        language,
        dateOfBirth,
        guardian,
        isForgotten,
        role == Role.GUEST || role == Role.PROSPECT,
        phone);
  }

  /// The same without a phone.
  public Person(
      UserId id,
      long version,
      Role role,
      AccountStatus status,
      String email,
      String firstName,
      String lastName,
      Language language,
      @Nullable LocalDate dateOfBirth,
      @Nullable UserId guardian,
      boolean isForgotten) {
    this(
        id,
        version,
        role,
        status,
        email,
        firstName,
        lastName,
        language,
        dateOfBirth,
        guardian,
        isForgotten,
        null);
  }

  /// Who may act for them while they are a minor, if anybody may.
  public Optional<UserId> guardianId() {
    return Optional.ofNullable(guardian);
  }

  /// Whether they can see to their payments signed in: not as long as they were only a guest, nor
  /// while their account is not active (contract 40 §3.3, 37 and 38).
  public boolean hasSpace() {
    return !cameAsGuest && status == AccountStatus.ACTIVE;
  }

  /// First name before last.
  public String name() {
    return (firstName + " " + lastName).strip();
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return id + " " + role;
  }
}
