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

  /// When something is next to be said or passed over; nothing when all was.
  public static Optional<Instant> nextAt(Appointment appointment) {
    return left(appointment).flatMap(it -> it.dueAt(appointment).stream()).min(Instant::compareTo);
  }

  /// Says what is due. What is too late to be said, or concerns a guarantee that is not lacking, is
  /// passed over; neither comes up again unless the appointment is moved or taken anew.
  ///
  /// @param client whose it is, as far as they are known
  public static Change remind(Appointment appointment, Optional<Person> client, Instant now) {
    List<Reminder> due =
        left(appointment)
            .filter(it -> it.dueAt(appointment).filter(at -> !at.isAfter(now)).isPresent())
            .toList();
    boolean lacksGuarantee = lacksGuarantee(appointment, client);
    Change.Notice[] notices =
        due.stream()
            .filter(it -> !it.isOver(it.dueAt(appointment).orElseThrow(), now))
            .filter(it -> lacksGuarantee || !it.isOfGuarantee())
            .<Change.Notice>map(it -> about -> new ReminderDue(about, it.flag(), now))
            .toArray(Change.Notice[]::new);
    return due.isEmpty()
        ? Change.none(appointment)
        : Change.of(appointment, appointment.reminding(due), notices);
  }

  private static Stream<Reminder> left(Appointment appointment) {
    return Arrays.stream(Reminder.values()).filter(it -> !appointment.reminded().contains(it));
  }

  /// Whether nothing vouches for the payment: neither the client's guarantee, nor an agreed
  /// transfer that an administrator is looking at, nor that it is paid or no longer owed.
  private static boolean lacksGuarantee(Appointment appointment, Optional<Person> client) {
    Payment payment = appointment.payment();
    boolean isVouchedFor =
        switch (client.map(Person::guarantee).orElse(Guarantee.NONE)) {
          case GREEN -> true;
          case PENDING_ADMIN -> payment.method() == PaymentMethod.TRANSFER;
          case NONE -> false;
        };
    return !isVouchedFor && !payment.isSettled() && payment.status() != PaymentStatus.CANCELLED;
  }
}
