package ca.jechemine.appointments.domain;

import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is due to be said of an appointment, and when the next thing is (contract 20 §5.9).
public final class Reminding {

  private Reminding() {}

  /// When something is next to be said or passed over; nothing when all was. What is overdue while
  /// others change the appointment is so from that change on.
  public static Optional<Instant> nextAt(Appointment appointment) {
    Instant changed = appointment.milestones().updatedAt();
    return left(appointment)
        .flatMap(it -> GuaranteesApart.dueAt(it, appointment).stream())
        .min(Instant::compareTo)
        .map(it -> Hold.released(appointment, Hold.later(it, changed)));
  }

  /// Whether nothing is said of the appointment at `now`, because it is night.
  public static boolean isHeld(Appointment appointment, Instant now) {
    return Hold.isOn(appointment, now);
  }

  /// Says what is due, unless it is night. What is too late to be said, or concerns a guarantee
  /// that is not lacking, is passed over; neither comes up again unless the appointment is moved or
  /// taken anew.
  ///
  /// @param client whose it is, as far as they are known
  public static Change remind(Appointment appointment, Optional<Person> client, Instant now) {
    List<Reminder> due =
        isHeld(appointment, now)
            ? List.of()
            : left(appointment).filter(it -> isDue(it, appointment, now)).toList();
    boolean lacksGuarantee = lacksGuarantee(appointment, client);
    Change.Notice[] notices =
        due.stream()
            .filter(it -> !it.isOver(it.dueAt(appointment).orElseThrow(), now))
            .filter(it -> lacksGuarantee || !it.isOfGuarantee())
            .<Change.Notice>map(
                it -> about -> new ReminderDue(about, it.flag(), lacksGuarantee, now))
            .toArray(Change.Notice[]::new);
    return due.isEmpty()
        ? Change.none(appointment)
        : Change.of(appointment, appointment.reminding(due), notices);
  }

  private static boolean isDue(Reminder reminder, Appointment appointment, Instant now) {
    return GuaranteesApart.dueAt(reminder, appointment).filter(at -> !at.isAfter(now)).isPresent();
  }

  private static Stream<Reminder> left(Appointment appointment) {
    return Arrays.stream(Reminder.values()).filter(it -> !appointment.reminded().contains(it));
  }

  /// Whether nothing vouches for the payment (contract 30 §6.2): neither a means of payment on
  /// file, nor the client's guarantee, nor an agreed transfer that an administrator is looking at,
  /// nor that it is paid or no longer owed.
  private static boolean lacksGuarantee(Appointment appointment, Optional<Person> client) {
    Payment payment = appointment.payment();
    boolean isVouchedFor = payment.settlement().isMethodOnFile() || isVouchedForBy(client, payment);
    return !isVouchedFor && !payment.isSettled() && payment.status() != PaymentStatus.CANCELLED;
  }

  private static boolean isVouchedForBy(Optional<Person> client, Payment payment) {
    return switch (client.map(Person::guarantee).orElse(Guarantee.NONE)) {
      case GREEN -> true;
      case PENDING_ADMIN -> payment.method() == PaymentMethod.TRANSFER;
      case NONE -> false;
    };
  }
}
