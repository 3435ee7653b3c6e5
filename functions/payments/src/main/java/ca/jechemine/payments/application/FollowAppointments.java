package ca.jechemine.payments.application;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking;
import ca.jechemine.payments.domain.Collecting;
import ca.jechemine.payments.domain.Collecting.Step;
import ca.jechemine.payments.domain.InteracReference;
import ca.jechemine.payments.domain.Invoice;
import ca.jechemine.payments.domain.LinkIssuer;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Toronto;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps of appointments what is to be paid for them, and by when; and when a session is over,
/// gives its invoice a number and begins to collect what is due.
public final class FollowAppointments {

  private final Payments payments;
  private final Wallets wallets;
  private final LinkIssuer links;
  private final InstantSource clock;

  public FollowAppointments(
      Payments payments, Wallets wallets, LinkIssuer links, InstantSource clock) {
    this.payments = payments;
    this.wallets = wallets;
    this.links = links;
    this.clock = clock;
  }

  /// The appointment became so.
  public void follow(About about, Instant at) {
    change(about, at, (_, payment) -> new Step(payment, List.of()));
  }

  /// It has its first date: the client is told how it can be paid.
  public void invite(FirstDateSet event) {
    change(event.about(), event.occurredAt(), Collecting::invited);
  }

  /// The session was closed with an outcome: what it was, and by when a transfer is due. What a
  /// transfer is to be marked with is told too; if another one is marked so here, which the
  /// appointments domain had not heard of, the next one is taken, and it is told that.
  public void close(SessionClosed event) {
    String told = event.interacReferenceCode();
    if (told == null) {
      close(event, null);
    } else {
      References.firstFree(InteracReference.from(told).toList(), it -> close(event, it));
    }
  }

  private void close(SessionClosed event, @Nullable String reference) {
    Invoice.Closure closure =
        new Invoice.Closure(
            event.occurredAt(), event.outcome(), event.actNature(), event.actNatureOther());
    change(
        event.about(),
        event.occurredAt(),
        (_, payment) ->
            new Step(closed(payment, closure, event.transferDueAt(), reference), List.of()));
  }

  private static AppointmentPayment closed(
      AppointmentPayment payment,
      Invoice.Closure closure,
      @Nullable Instant transferDueAt,
      @Nullable String reference) {
    Invoice invoice = payment.invoice();
    return invoice
        .closed()
        .filter(it -> it.outcome() != null || it.equals(closure))
        .map(_ -> payment)
        .orElseGet(
            () -> payment.with(invoice.closedWith(closure).transfer(transferDueAt, reference)));
  }

  /// What vouches for the client's payments vouches for this one, in the same change. Where nothing
  /// does, it is looked at once more when the change is kept: whoever saves a method meanwhile
  /// either finds the appointment waiting, or is found here.
  private void change(
      About about, Instant at, BiFunction<Collecting, AppointmentPayment, Step> then) {
    if (changed(about, at, then).means().isAwaited()) {
      changed(about, at, (_, payment) -> new Step(payment, List.of()));
    }
  }

  private AppointmentPayment changed(
      About about, Instant at, BiFunction<Collecting, AppointmentPayment, Step> then) {
    Booking booking = new Booking(about);
    Collecting collecting = new Collecting(links, clock.instant());
    return Retry.whenStale(() -> {
      Optional<Versioned<AppointmentPayment>> read =
          payments.find(new AppointmentId(about.appointmentId()));
      AppointmentPayment told =
          read.map(it -> it.value().told(booking, at))
              .orElseGet(() -> AppointmentPayment.of(booking, at));
      Step step = then.apply(collecting, vouchedFor(told));
      Step followed = collecting.followed(step.payment());
      save(read, new Step(followed.payment(), all(step, followed)), collecting, at);
      return followed.payment();
    });
  }

  private AppointmentPayment vouchedFor(AppointmentPayment told) {
    return told.means().isAwaited() ? wallets.find(told.client()).value().vouchFor(told) : told;
  }

  private void save(
      Optional<Versioned<AppointmentPayment>> read, Step step, Collecting collecting, Instant at) {
    AppointmentPayment payment = step.payment();
    if (payment.isToBeInvoiced()) {
      Wallet wallet = wallets.find(payment.client()).value();
      payments.saveNumbered(
          Year.from(Toronto.day(payment.invoice().closed().orElseThrow().at())),
          number -> {
            AppointmentPayment numbered = payment.with(payment.invoice().numbered(number.text()));
            Step closed = collecting.closed(numbered, wallet);
            return changed(read, new Step(closed.payment(), all(step, closed)), at);
          });
      return;
    }
    PaymentChange change = changed(read, step, at);
    if (!change.isNothing()) {
      payments.save(change, Optional.empty());
    }
  }

  private static PaymentChange changed(
      Optional<Versioned<AppointmentPayment>> read, Step step, Instant at) {
    return read.map(it -> PaymentChange.of(it, step.payment(), at))
        .orElseGet(() -> PaymentChange.begun(step.payment(), at))
        .telling(step.events());
  }

  private static List<DomainEvent> all(Step one, Step other) {
    return Stream.concat(one.events().stream(), other.events().stream()).toList();
  }
}
