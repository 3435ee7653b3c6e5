package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.File;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Scheduling;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.contracts.SlotEvent.SlotFreed;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the others hear of a change: first the appointment as it became, then what happened, then
/// which times became free by it, and whose doing it was if an administrator did it by hand.
final class AppointmentNotices {

  private AppointmentNotices() {}

  static List<DomainEvent> of(Change change, long version, Instant now) {
    if (change.isSilent()) {
      return List.of();
    }
    About about = about(change.after(), version);
    return Stream.of(
            Stream.of(changed(change.after(), about)),
            change.notices().stream().map(it -> it.apply(about)),
            change.guests().stream(),
            change.intervened().map(it -> changed(change.after(), it)).stream(),
            change.freed().stream().map(it -> freed(change.after(), it, now)))
        .<DomainEvent>flatMap(it -> it)
        .toList();
  }

  /// For the client's access log.
  private static FileChanged changed(Appointment appointment, Intervention by) {
    Caller admin = by.by().caller();
    return new FileChanged(
        by.id(),
        appointment.client().value(),
        admin.id().value(),
        admin.role().code(),
        admin.name(),
        File.Kind.APPOINTMENT.code(),
        appointment.id().value(),
        by.by().address(),
        by.by().userAgent(),
        by.at());
  }

  private static SlotFreed freed(Appointment appointment, Appointment.Claim time, Instant now) {
    return new SlotFreed(
        appointment.id().value(), time.professional().value(), Scheduling.time(time.slot()), now);
  }

  private static AppointmentChanged changed(Appointment appointment, About about) {
    return new AppointmentChanged(
        appointment.id().value(),
        about.version(),
        appointment.client().value(),
        appointment.state().professional().map(UserId::value).orElse(null),
        appointment.state().status().code(),
        appointment.state().routingStatus().code(),
        offeredTo(appointment).stream().map(UserId::value).toList(),
        appointment.letter().map(Beneficiary.Letter::fileId).orElse(null),
        about,
        appointment.milestones().updatedAt());
  }

  /// The professionals who may accept it now, by name.
  static List<UserId> offeredTo(Appointment appointment) {
    return appointment.state() instanceof State.Proposed it
        ? it.to().stream().filter(appointment::isOfferedTo).toList()
        : List.of();
  }

  private static About about(Appointment appointment, long version) {
    Optional<Slot> slot = appointment.state().slot();
    Beneficiary beneficiary = appointment.request().beneficiary();
    Instant now = appointment.milestones().updatedAt();
    return new About(
        appointment.id().value(),
        appointment.client().value(),
        appointment.state().professional().map(UserId::value).orElse(null),
        appointment.state().status().code(),
        appointment.state().routingStatus().code(),
        beneficiary.code(),
        appointment.meeting().modality().code(),
        appointment.request().therapyType().code(),
        appointment.request().needs(),
        appointment.request().isEmergency(),
        null,
        slot.map(it -> it.date().toString()).orElse(null),
        slot.map(it -> it.time().toString()).orElse(null),
        appointment.minutes(),
        slot.map(Slot::start).orElse(null),
        appointment.meeting().meetingLink().map(URI::toString).orElse(null),
        appointment.meeting().location(),
        beneficiary instanceof Beneficiary.LovedOne it ? lovedOne(it, now) : null,
        beneficiary instanceof Beneficiary.Patient it ? patient(it) : null,
        payment(appointment),
        version,
        appointment.sequence());
  }

  private static AppointmentNotice.Beneficiary lovedOne(Beneficiary.LovedOne it, Instant now) {
    return new AppointmentNotice.Beneficiary(
        it.firstName(),
        it.lastName(),
        it.email(),
        Beneficiary.LovedOne.isYoungerThan(
            Beneficiary.LovedOne.AGE_OF_MAJORITY, it.dateOfBirth(), TorontoTime.day(now)),
        it.isAddressee(TorontoTime.day(now)),
        it.activation().code());
  }

  private static AppointmentNotice.Patient patient(Beneficiary.Patient it) {
    return new AppointmentNotice.Patient(
        it.referred().firstName(),
        it.referred().lastName(),
        it.referred().email(),
        it.referrer().name());
  }

  /// Whoever takes the money gives up what is under way by what is told here.
  private static AppointmentNotice.Payment payment(Appointment appointment) {
    Payment payment = appointment.payment();
    boolean isOver = !appointment.isOwed() && !payment.isSettled();
    return new AppointmentNotice.Payment(
        payment.shares().price().cents(),
        payment.shares().platformFee().cents(),
        payment.shares().professionalPayout().cents(),
        (isOver ? PaymentStatus.CANCELLED : payment.status()).code(),
        payment.method().code(),
        payment.transferDueAt());
  }
}
