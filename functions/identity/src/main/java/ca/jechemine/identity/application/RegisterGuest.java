package ca.jechemine.identity.application;

import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PaymentPreference;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.PhoneNumber;
import ca.jechemine.identity.domain.PreferredPaymentMethod;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whoever booked without being signed in has an account from then on (contract 20 §2.3): the one
/// of their address, whatever its role, of which nothing is changed, or else a new one of the role
/// guest, without a password, which is claimed by whoever reads the mailbox.
public final class RegisterGuest {

  private final Accounts accounts;
  private final Ids ids;
  private final InstantSource clock;

  public RegisterGuest(Accounts accounts, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
  }

  /// Makes the account unless somebody has the address, and tells whose the booking is unless it is
  /// that of the id under which it was made. Nothing new the second time.
  public void register(GuestBooked event) {
    Retry.whenStale(() -> attempt(event));
  }

  private UserId attempt(GuestBooked event) {
    Instant now = clock.instant();
    Optional<UserId> holder =
        accounts.withEmail(new EmailAddress(event.email())).map(it -> it.value().id());
    if (holder.isEmpty()) {
      UserId id = freeId(event);
      create(guest(id, event, now), Work.none().telling(resolved(event, id, now)));
      return id;
    }
    List<GuestResolved> resolved = resolved(event, holder.get(), now);
    if (!resolved.isEmpty()) {
      accounts.carryOut(Work.none().telling(resolved));
    }
    return holder.get();
  }

  /// The one that the booking was made under, unless it is the account of somebody who has another
  /// address by now.
  private UserId freeId(GuestBooked event) {
    UserId claimed = new UserId(event.userId());
    return accounts.find(claimed).isEmpty() ? claimed : new UserId(ids.next());
  }

  /// An address that was taken meanwhile is decided upon again.
  private void create(Account account, Work work) {
    try {
      accounts.create(account, work);
    } catch (Refusal.Conflict taken) {
      throw new StaleVersion("the address");
    }
  }

  private static List<GuestResolved> resolved(GuestBooked event, UserId account, Instant now) {
    return account.value().equals(event.userId())
        ? List.of()
        : List.of(new GuestResolved(event.appointmentId(), event.userId(), account.value(), now));
  }

  private static Account guest(UserId id, GuestBooked event, Instant now) {
    Account guest = named(id, event, now);
    return Optional.ofNullable(event.preferredPaymentMethod())
        .flatMap(PreferredPaymentMethod::of)
        .map(it -> guest.with(new PaymentPreference(it, event.occurredAt())))
        .orElse(guest);
  }

  private static Account named(UserId id, GuestBooked event, Instant now) {
    return Account.of(
        id,
        new EmailAddress(event.email()),
        new Person(
            event.firstName(),
            Objects.requireNonNullElse(event.lastName(), ""),
            event.language(),
            number(event.phone()),
            event.location(),
            null,
            null,
            null),
        Standing.provisioned(Role.GUEST, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
        Credentials.first(null),
        now);
  }

  /// What is no number reaches nobody, and is left out.
  private static @Nullable String number(@Nullable String written) {
    return Optional.ofNullable(written)
        .flatMap(PhoneNumber::parse)
        .map(PhoneNumber::value)
        .orElse(null);
  }
}
