package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.ListServiceRequests;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.UserId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request of the queue as the administration's pages read it (contract 40 §6.6), and beyond that
/// where its search stands: to whom it is offered until when, who is out, and why it stands there.
/// Names and addresses that are not known are a dash.
@Json
record ServiceRequestView(
    String id,
    Instant createdAt,
    @Nullable String issueType,
    List<String> needs,
    @Nullable String notes,
    String type,
    String therapyType,
    String bookingFor,
    String routingStatus,
    @Nullable String routingReason,
    List<String> preferredAvailability,
    @Nullable String accountActivationStatus,
    String clientId,
    String clientName,
    String clientEmail,
    List<String> desiredApproaches,
    int cascadeAttempts,
    boolean isReturningClient,
    boolean isEmergency,
    @Nullable String professionalId,
    @Nullable String professionalName,
    @Nullable Instant matchedAt,
    @Nullable Instant proposedAt,
    @Nullable Instant proposedUntil,
    List<Named> proposedTo,
    List<Named> refusedBy,
    @Nullable Referral referral) {

  private static final String UNKNOWN = "—";

  static ServiceRequestView of(
      Appointment appointment, Map<UserId, Person> people, List<String> approaches) {
    ServiceRequest request = appointment.request();
    State state = appointment.state();
    Optional<State.Proposed> offer =
        state instanceof State.Proposed it ? Optional.of(it) : Optional.empty();
    Optional<UserId> professional = state.professional();
    return new ServiceRequestView(
        appointment.id().value(),
        appointment.milestones().createdAt(),
        request.issueType().orElse(null),
        request.needs(),
        request.notes(),
        appointment.meeting().modality().code(),
        request.therapyType().code(),
        request.beneficiary().code(),
        state.routingStatus().code(),
        Queueing.reason(appointment).map(Enum::name).orElse(null),
        request.preferredAvailability(),
        request.beneficiary() instanceof Beneficiary.LovedOne it ? it.activation().code() : null,
        appointment.client().value(),
        name(appointment.client(), people),
        email(appointment.client(), people),
        approaches,
        appointment.search().cascadeAttempts(),
        request.isReturningClient(),
        request.isEmergency(),
        professional.map(UserId::value).orElse(null),
        professional.map(it -> name(it, people)).orElse(null),
        state instanceof State.Assigned it ? it.matchedAt() : null,
        offer.map(State.Proposed::at).orElse(null),
        offer.map(State.Proposed::until).orElse(null),
        named(offer.map(State.Proposed::to).orElse(List.of()), people),
        named(ListServiceRequests.refusals(appointment), people),
        request.beneficiary() instanceof Beneficiary.Patient it ? Referral.of(it) : null);
  }

  private static List<Named> named(List<UserId> ids, Map<UserId, Person> people) {
    return ids.stream().map(it -> new Named(it.value(), name(it, people))).toList();
  }

  /// The name, or a dash.
  static String name(UserId id, Map<UserId, Person> people) {
    return orUnknown(Optional.ofNullable(people.get(id)).map(it -> it.contact().name()));
  }

  /// The address, or a dash.
  static String email(UserId id, Map<UserId, Person> people) {
    return orUnknown(Optional.ofNullable(people.get(id)).map(it -> it.contact().mailbox()));
  }

  private static String orUnknown(Optional<String> text) {
    return text.filter(it -> !it.isBlank()).orElse(UNKNOWN);
  }

  /// Somebody.
  @Json
  record Named(String id, String name) {}

  /// What comes with the patient of somebody.
  @Json
  record Referral(
      String referrerName,
      @Nullable String referralReason,
      List<String> desiredApproaches,
      @Nullable String documentUrl,
      @Nullable String documentName) {

    static Referral of(Beneficiary.Patient patient) {
      Beneficiary.Letter letter = patient.letter();
      return new Referral(
          patient.referrer().name(),
          patient.referred().reason(),
          List.of(),
          letter == null ? null : "/api/files/" + letter.fileId(),
          letter == null ? null : letter.name());
    }
  }
}
