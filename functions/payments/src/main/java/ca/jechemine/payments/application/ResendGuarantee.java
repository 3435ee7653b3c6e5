package ca.jechemine.payments.application;

import ca.jechemine.contracts.PaymentNotice.GuaranteeReminded;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking.Stage;
import ca.jechemine.payments.domain.GuaranteeReminders;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An administrator has a client asked once more for something that vouches for their next session
/// (contract 30 §6): at most once in six hours.
public final class ResendGuarantee {

  private static final Set<Role> PAYERS = Set.of(Role.CLIENT, Role.GUEST, Role.PROSPECT);
  private static final int PAGE = 50;

  private final People people;
  private final Wallets wallets;
  private final Payments payments;
  private final GuaranteeReminders reminders;
  private final InstantSource clock;

  public ResendGuarantee(
      People people,
      Wallets wallets,
      Payments payments,
      GuaranteeReminders reminders,
      InstantSource clock) {
    this.people = people;
    this.wallets = wallets;
    this.payments = payments;
    this.reminders = reminders;
    this.clock = clock;
  }

  /// Asks the client for the next of their sessions for which nothing vouches.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is no such client, their account is not active,
  ///   nothing of theirs is scheduled, something vouches for all of it, or they were asked less
  ///   than six hours ago
  public void resend(UserId id) {
    requireActive(people.find(id).filter(it -> !it.isForgotten()).orElseThrow(Refusals::noAccount));
    Retry.whenStale(() -> {
      Instant now = clock.instant();
      Versioned<AppointmentPayment> next = next(id, wallets.find(id).value(), now);
      AppointmentPayment payment = next.value();
      reminders.send(
          id,
          PaymentChange.of(next, payment, now)
              .telling(List.of(new GuaranteeReminded(payment.booking().about(), now))));
      return id;
    });
  }

  private static void requireActive(Person person) {
    if (!PAYERS.contains(person.role())) {
      throw Refusals.notAPayer();
    }
    if (person.status() != AccountStatus.ACTIVE) {
      throw Refusals.notActive();
    }
  }

  /// The list may be behind: what counts is each payment itself.
  private Versioned<AppointmentPayment> next(UserId client, Wallet wallet, Instant now) {
    List<Versioned<AppointmentPayment>> scheduled =
        listed(client, now).stream()
            .map(payments::find)
            .flatMap(Optional::stream)
            .filter(it -> it.value().booking().stage() == Stage.SCHEDULED)
            .toList();
    if (scheduled.isEmpty()) {
      throw Refusals.nothingScheduled();
    }
    return scheduled.stream()
        .filter(it -> wallet.lacksGuaranteeFor(it.value()))
        .findFirst()
        .orElseThrow(Refusals::guaranteed);
  }

  private List<AppointmentId> listed(UserId client, Instant now) {
    List<AppointmentId> listed = new ArrayList<>();
    @Nullable Position next = null;
    do {
      Page<Versioned<AppointmentPayment>> page =
          payments.ofClient(client, now, new PageRequest(PAGE, next));
      page.items().stream()
          .map(Versioned::value)
          .filter(it -> it.booking().stage() == Stage.SCHEDULED)
          .map(AppointmentPayment::id)
          .forEach(listed::add);
      next = page.next();
    } while (next != null && listed.isEmpty());
    return listed;
  }
}
