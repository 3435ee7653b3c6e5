package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.time.Duration;
import java.time.Instant;

/// What somebody gave who signed up with the address of an account that nobody uses yet: a shell
/// without password, or one whose address was never proven. It changes nothing of the account until
/// the link that was mailed for it is opened; then it is the account.
public record SignUpClaim(
    Role role,
    Person person,
    PasswordHash password,
    Consents consents,
    Changes<MedicalField> medical,
    Changes<ProfileField> practice) {

  /// How long it waits for its link, or for a fresh one.
  public static final Duration LIFE = Duration.ofDays(7);

  /// Whether somebody who signs up in that role may claim the account. What is closed, guarded or
  /// in use is nobody's to claim, nor is an account of another role (docs/adr/0017).
  public static boolean mayClaim(Role role, Account account) {
    Standing standing = account.standing();
    if (standing.status() == AccountStatus.INACTIVE || account.guardianId().isPresent()) {
      return false;
    }
    return switch (standing.role()) {
      case GUEST, PROSPECT -> role == Role.CLIENT && account.password().isEmpty();
      case CLIENT -> role == Role.CLIENT && standing.awaitsEmail();
      case PROFESSIONAL ->
          role == Role.PROFESSIONAL
              && standing.awaitsEmail()
              && standing.status() == AccountStatus.PENDING;
      case ADMIN, EMPLOYEE -> false;
    };
  }

  /// Whether it may still be applied.
  public boolean appliesTo(Account account) {
    return mayClaim(role, account);
  }

  /// The account as it is once its address was proven by the claim's link. A phone stays proven
  /// only where it stays the same.
  public Account applyTo(Account account, Instant now) {
    Person before = account.person();
    boolean samePhone = person.phone() != null && person.phone().equals(before.phone());
    Person after =
        new Person(
            person.firstName(),
            person.lastName(),
            person.language(),
            person.phone(),
            person.location(),
            before.image(),
            person.gender(),
            person.dateOfBirth());
    Instant phoneVerifiedAt = samePhone ? account.standing().phoneVerifiedAt() : null;
    Standing standing =
        account.standing().role() == role ? account.standing() : Standing.signedUp(role);
    return account
        .with(after)
        .with(standing.phoneVerified(phoneVerifiedAt).emailVerified(now))
        .with(consents)
        .with(account.credentials().renewed(password, now));
  }

  @Override
  public String toString() {
    return "a claim";
  }
}
