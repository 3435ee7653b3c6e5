package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Cancellation;
import ca.jechemine.appointments.domain.ChargeSkipped;
import ca.jechemine.appointments.domain.Closure;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Reminder;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.SessionActNature;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.UntoldAnswer;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import io.avaje.jsonb.Json;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An appointment as the frontend reads it (contract 20 §0 "Shape"). `date` is noon UTC of the
/// booked day, so that every Canadian browser shows that day; `time` is Toronto wall clock; amounts
/// are dollars, as the pages print them.
@Json
record AppointmentView(
    String _id,
    PersonView clientId,
    @Nullable PersonView professionalId,
    @Nullable Instant date,
    @Nullable String time,
    int duration,
    String type,
    String therapyType,
    String status,
    String routingStatus,
    String bookingFor,
    @Nullable String issueType,
    List<String> needs,
    @Nullable String notes,
    List<String> preferredAvailability,
    @Nullable LovedOneView lovedOneInfo,
    @Nullable ReferralView referralInfo,
    @Nullable String meetingLink,
    @Nullable String location,
    @Nullable Instant scheduledStartAt,
    boolean reminderSent,
    boolean awaitingPaymentGuarantee,
    @Nullable String cancelReason,
    @Nullable String cancelledBy,
    @Nullable Instant cancelledAt,
    @Nullable String accountActivationStatus,
    @Nullable Instant accountActivationSentAt,
    @Nullable Instant firstScheduledAt,
    @Nullable String sessionActNature,
    @Nullable String sessionActNatureOther,
    @Nullable String sessionOutcome,
    @Nullable Instant nextAppointmentAt,
    @Nullable Instant sessionCompletedAt,
    @Nullable Instant fiscalReceiptIssuedAt,
    @Nullable String invoiceNumber,
    @Nullable String chargeSkippedReason,
    PaymentView payment,
    @Nullable CancellationTermsView cancellationTerms,
    boolean isEmergency,
    boolean isReturningClient,
    @Nullable Instant proposedAt,
    @Nullable Instant proposedUntil,
    @Nullable Instant matchedAt,
    @Nullable Instant undoUntil,
    int cascadeAttempts,
    @Nullable Instant clientConfirmedAt,
    Instant createdAt,
    Instant updatedAt) {

  private static final LocalTime NOON = LocalTime.NOON;

  /// The appointment as that viewer sees it, with the people in it.
  static AppointmentView of(Appointment appointment, Viewer viewer, Map<UserId, Person> people) {
    return of(appointment, viewer, people, Optional.empty());
  }

  /// The same in the answer to whoever closed it, with why nothing will be charged.
  static AppointmentView of(
      Appointment appointment,
      Viewer viewer,
      Map<UserId, Person> people,
      Optional<ChargeSkipped> skipped) {
    State state = appointment.state();
    ServiceRequest request = appointment.request();
    Optional<Slot> slot = state.slot();
    Optional<Cancellation> cancellation =
        state instanceof State.Cancelled it ? Optional.of(it.cancellation()) : Optional.empty();
    Optional<Closure> closure = state.closing();
    boolean isOffered = viewer == Viewer.OFFERED;
    return new AppointmentView(
        appointment.id().value(),
        PersonView.client(appointment.client(), people, isOffered),
        state.professional().map(it -> PersonView.professional(it, people)).orElse(null),
        slot.map(it -> it.date().atTime(NOON).toInstant(ZoneOffset.UTC)).orElse(null),
        slot.map(it -> it.time().toString()).orElse(null),
        appointment.minutes(),
        appointment.meeting().modality().code(),
        request.therapyType().code(),
        state.status().code(),
        state.routingStatus().code(),
        request.beneficiary().code(),
        request.issueType().orElse(null),
        request.needs(),
        notes(appointment, viewer),
        request.preferredAvailability(),
        request.beneficiary() instanceof Beneficiary.LovedOne it
            ? LovedOneView.of(it, isOffered)
            : null,
        request.beneficiary() instanceof Beneficiary.Patient it
            ? ReferralView.of(it, isOffered)
            : null,
        isOffered ? null : appointment.meeting().meetingLink().map(URI::toString).orElse(null),
        isOffered ? null : appointment.meeting().location(),
        appointment.milestones().startedAt(),
        appointment.reminded().contains(Reminder.SESSION_48H)
            || appointment.reminded().contains(Reminder.SESSION_72H),
        appointment.milestones().awaitsGuarantee(),
        cancellation.map(Cancellation::reason).orElse(null),
        cancellation.map(Cancellation::by).map(Party::code).orElse(null),
        cancellation.map(Cancellation::at).orElse(null),
        request.beneficiary() instanceof Beneficiary.LovedOne it ? it.activation().code() : null,
        appointment.milestones().activationSentAt(),
        appointment.milestones().firstScheduledAt(),
        closure.flatMap(Closure::actNature).map(SessionActNature::code).orElse(null),
        closure.map(Closure::otherNature).orElse(null),
        closure.map(it -> it.outcome().code()).orElse(null),
        closure.map(Closure::nextAppointmentAt).orElse(null),
        closure.map(Closure::closedAt).orElse(appointment.milestones().endedAt()),
        appointment.payment().settlement().receiptIssuedAt(),
        appointment.payment().settlement().invoiceNumber(),
        skipped.map(ChargeSkipped::name).orElse(null),
        PaymentView.of(
            appointment.payment(), viewer, Optional.ofNullable(people.get(appointment.client()))),
        CancellationTermsView.of(appointment.payment().terms(), viewer),
        request.isEmergency(),
        request.isReturningClient(),
        state instanceof State.Proposed it ? it.at() : null,
        state instanceof State.Proposed it ? it.until() : null,
        matchedAt(state),
        viewer == Viewer.PROFESSIONAL ? undoUntil(appointment) : null,
        appointment.search().cascadeAttempts(),
        appointment.milestones().confirmedAt(),
        appointment.milestones().createdAt(),
        appointment.milestones().updatedAt());
  }

  /// Whoever treats reads their own notes, else what the client wrote; a client never reads a
  /// professional's.
  private static @Nullable String notes(Appointment appointment, Viewer viewer) {
    String asked = appointment.request().notes();
    return switch (viewer) {
      case CLIENT, OFFERED -> asked;
      case PROFESSIONAL, ADMIN ->
          appointment.meeting().notes() == null ? asked : appointment.meeting().notes();
    };
  }

  /// Until when the professional may take back that they accepted.
  private static @Nullable Instant undoUntil(Appointment appointment) {
    return appointment.state() instanceof State.Matched it
        ? appointment.search().untoldOf(it.assignee()).map(UntoldAnswer::until).orElse(null)
        : null;
  }

  private static @Nullable Instant matchedAt(State state) {
    return switch (state) {
      case State.Assigned it -> it.matchedAt();
      case State.Cancelled it -> it.before() instanceof State.Assigned was ? was.matchedAt() : null;
      case State.Open _ -> null;
    };
  }
}
