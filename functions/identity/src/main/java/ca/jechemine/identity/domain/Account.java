package ca.jechemine.identity.domain;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody's account; of an administrator, with the Admin record, which may be over. `guardian` is
/// who may act for its holder while they are a minor; `preference` how they would rather pay, null
/// when they never said. While two accounts become one, `merging` of both is the one that is given
/// up (docs/adr/0069); null otherwise.
public record Account(
    UserId id,
    EmailAddress email,
    Person person,
    Standing standing,
    Consents consents,
    Credentials credentials,
    PaymentGuarantee guarantee,
    @Nullable PaymentPreference preference,
    @Nullable UserId guardian,
    @Nullable AdminRecord admin,
    @Nullable UserId merging,
    Instant createdAt,
    Instant updatedAt) {

  /// One that nobody guards, that no administrator holds and that nothing was agreed to with.
  public static Account of(
      UserId id,
      EmailAddress email,
      Person person,
      Standing standing,
      Credentials credentials,
      Instant now) {
    return new Account(
        id,
        email,
        person,
        standing,
        Consents.none(),
        credentials,
        PaymentGuarantee.NONE,
        null,
        null,
        null,
        null,
        now,
        now);
  }

  /// The Admin record, if there is one.
  public Optional<AdminRecord> adminRecord() {
    return Optional.ofNullable(admin);
  }

  /// Who may act for the holder while they are a minor, if anybody may.
  public Optional<UserId> guardianId() {
    return Optional.ofNullable(guardian);
  }

  /// The password's hash, if there is a password.
  public Optional<PasswordHash> password() {
    return Optional.ofNullable(credentials.password());
  }

  /// Whether the account is an administrator's whose Admin record is active.
  public boolean isAdmin() {
    return standing.role() == Role.ADMIN && admin != null && admin.isActive();
  }

  /// What the account may do as an administrator.
  public Set<AdminPermission> permissions() {
    return isAdmin() && admin != null ? admin.granted() : Set.of();
  }

  /// Whether the account is that of a super administrator who can give every right back: one is
  /// always left.
  public boolean isWholeSuperAdmin() {
    return isAdmin()
        && standing.status() == AccountStatus.ACTIVE
        && admin != null
        && admin.grantsEverything();
  }

  /// The same of another person, or of what the person is called now.
  public Account with(Person next) {
    return new Account(
        id,
        email,
        next,
        standing,
        consents,
        credentials,
        guarantee,
        preference,
        guardian,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// The same under another address.
  public Account with(EmailAddress next) {
    return new Account(
        id,
        next,
        person,
        standing,
        consents,
        credentials,
        guarantee,
        preference,
        guardian,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// The same in another standing.
  public Account with(Standing next) {
    return new Account(
        id,
        email,
        person,
        next,
        consents,
        credentials,
        guarantee,
        preference,
        guardian,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// The same, open if proving both addresses opens it.
  public Account opened() {
    return with(standing.openedByProof(person.phone() != null));
  }

  /// The same with what was agreed to.
  public Account with(Consents next) {
    return new Account(
        id,
        email,
        person,
        standing,
        next,
        credentials,
        guarantee,
        preference,
        guardian,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// The same with other credentials.
  public Account with(Credentials next) {
    return new Account(
        id,
        email,
        person,
        standing,
        consents,
        next,
        guarantee,
        preference,
        guardian,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// How its holder would rather pay, if they ever said.
  public Optional<PaymentPreference> paymentPreference() {
    return Optional.ofNullable(preference);
  }

  /// Whether that was said after all that is known of how they would rather pay.
  public boolean isNews(PaymentPreference said) {
    return paymentPreference().filter(it -> !said.isAfter(it)).isEmpty();
  }

  /// The same, vouched for so.
  public Account with(PaymentGuarantee next) {
    return new Account(
        id,
        email,
        person,
        standing,
        consents,
        credentials,
        next,
        preference,
        guardian,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// The same, to be paid for that way.
  public Account with(PaymentPreference next) {
    return new Account(
        id,
        email,
        person,
        standing,
        consents,
        credentials,
        guarantee,
        next,
        guardian,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// The same under another guardian, or under none.
  public Account withGuardian(@Nullable UserId next) {
    return new Account(
        id,
        email,
        person,
        standing,
        consents,
        credentials,
        guarantee,
        preference,
        next,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// The same with another Admin record, or with none.
  public Account withAdmin(@Nullable AdminRecord next) {
    return new Account(
        id,
        email,
        person,
        standing,
        consents,
        credentials,
        guarantee,
        preference,
        guardian,
        next,
        merging,
        createdAt,
        updatedAt);
  }

  /// Which account is given up while this one is being merged with another, if it is.
  public Optional<UserId> merge() {
    return Optional.ofNullable(merging);
  }

  /// The same, being merged, or not any more when it is null.
  public Account merging(@Nullable UserId loser) {
    return new Account(
        id,
        email,
        person,
        standing,
        consents,
        credentials,
        guarantee,
        preference,
        guardian,
        admin,
        loser,
        createdAt,
        updatedAt);
  }

  /// Whether it may become so. While it is being merged, only what vouches for its payments and how
  /// they would rather pay may change, which other domains tell, and that it is being merged no
  /// more.
  public boolean mayBecome(Account next) {
    return merging == null
        || next.merging == null
        || (!next.equals(this) && next.paidFor(guarantee, preference).equals(this));
  }

  private Account paidFor(PaymentGuarantee by, @Nullable PaymentPreference rather) {
    return new Account(
        id,
        email,
        person,
        standing,
        consents,
        credentials,
        by,
        rather,
        guardian,
        admin,
        merging,
        createdAt,
        updatedAt);
  }

  /// The same, changed at that instant.
  public Account touched(Instant now) {
    return new Account(
        id,
        email,
        person,
        standing,
        consents,
        credentials,
        guarantee,
        preference,
        guardian,
        admin,
        merging,
        createdAt,
        now);
  }

  /// What the other domains hear of the account as it is now, at that version of it.
  public AccountChanged changed(long version, Instant now) {
    return new AccountChanged(
        id.value(),
        version,
        email.value(),
        person.firstName(),
        person.lastName(),
        person.phone(),
        person.language(),
        standing.role(),
        standing.status(),
        permissions().stream().sorted().toList(),
        particulars(),
        now,
        id.equals(merging) || email.value().equals(AccountEvent.mergedAddress(id.value())));
  }

  private Particulars particulars() {
    return new Particulars(
        person.location(),
        person.dateOfBirth(),
        person.gender(),
        guardianId().map(UserId::value).orElse(null),
        standing.phoneVerifiedAt() != null,
        guarantee.status());
  }
}
