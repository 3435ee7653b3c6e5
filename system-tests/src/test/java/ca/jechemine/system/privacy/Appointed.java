package ca.jechemine.system.privacy;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Cancellation;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Closure;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.ReferrerType;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.SessionActNature;
import ca.jechemine.appointments.domain.SessionOutcome;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.matching.Award;
import ca.jechemine.appointments.domain.matching.Factor;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.appointments.PlantedPayment;
import ca.jechemine.testkit.RunningCloud;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Appointments with somebody's canary in each of their words, and what the table of their domain
/// holds, with every seal broken.
final class Appointed {

  /// What the professional writes, of whomever.
  static final String NOTES = "Constat de la séance";

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final RunningCloud cloud;
  private final Platform platform;
  private final AppointmentsModule domain;
  private final Tables tables;
  private final Ids ids;

  Appointed(RunningCloud cloud) {
    this.cloud = cloud;
    this.platform = cloud.cloud().functions().platform("UpdateAppointment");
    this.domain = platform.build(AppointmentsModule::current);
    this.tables = Tables.of(platform);
    this.ids = new Ids(platform.clock(), platform.random());
  }

  AppointmentsModule domain() {
    return domain;
  }

  /// Of somebody whom nobody has heard of.
  UserId newId() {
    return new UserId(ids.next());
  }

  /// One of every kind: for the client, for a loved one, for a patient; offered and why, taken,
  /// with a date to come, held, called off.
  List<AppointmentId> ofEveryKind(Somebody client, UserId professional) {
    Beneficiary self = new Beneficiary.Self();
    return List.of(
        plant(client, self, offered(professional), why(client, professional)),
        plant(client, patient(client), new State.Pooled(now()), null),
        plant(client, self, new State.Matched(professional, now(), null), null),
        plant(client, lovedOne(client), scheduled(professional, 5), null),
        plant(client, lovedOne(client), completed(professional), null),
        plant(client, patient(client), cancelled(client, professional), null));
  }

  /// One for the client, that stands there.
  AppointmentId plant(Somebody client, State state) {
    return plant(client, new Beneficiary.Self(), state, null);
  }

  AppointmentId plant(
      Somebody client, Beneficiary beneficiary, State state, @Nullable Rationale why) {
    Appointment appointment =
        new Appointment(
            new AppointmentId(ids.next()),
            client.id(),
            new ServiceRequest(
                beneficiary,
                TherapyType.SOLO,
                Modality.IN_PERSON,
                List.of(word(client, "Besoin")),
                List.of(word(client, "Motif")),
                word(client, "Note"),
                List.of(word(client, "Moment")),
                true,
                false),
            state,
            Search.NEW,
            new Meeting(
                Modality.IN_PERSON,
                URI.create("https://example.test/" + client.canary()),
                word(client, "Lieu"),
                NOTES),
            PlantedPayment.pending(Prices.DEFAULT.shares(new Money(120_00)), PaymentMethod.CARD),
            Appointment.USUAL_MINUTES,
            Milestones.begun(now()),
            List.of());
    Change first = Change.first(appointment);
    domain.appointments().save(0, why == null ? first : first.because(why), Optional.empty());
    return appointment.id();
  }

  Appointment read(AppointmentId id) {
    return domain.appointments().find(id).orElseThrow().value();
  }

  /// What was told of the appointment, in order.
  List<String> told(AppointmentId id) {
    return outbox("APPOINTMENT#" + id).stream().map(it -> it.text("type")).toList();
  }

  /// What was told of a thing, as it travels, in order.
  List<ItemReader> outbox(String pk) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(platform.variable("OUTBOX_TABLE"))
                .keyConditionExpression("pk = :pk")
                .consistentRead(true)
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .stream()
        .map(ItemReader::new)
        .toList();
  }

  /// Has the function hear of that once more.
  void tellAgain(String function, ItemReader told) {
    String queue =
        cloud.cloud().application().queues().stream()
            .filter(it -> it.logicalId().equals(function + "Queue"))
            .findFirst()
            .orElseThrow()
            .physicalName();
    cloud
        .cloud()
        .aws()
        .sqs()
        .sendMessage(it ->
            it.queueUrl(cloud.cloud().aws().queueUrl(queue)).messageBody(told.text("envelope")));
    cloud.settle();
  }

  /// Every row of the domain's table, opened.
  String everything() {
    return tables.client().scanPaginator(it -> it.tableName(tables.table())).items().stream()
        .map(new Seals(domain.cipher())::opened)
        .collect(Collectors.joining("\n"));
  }

  /// The keys of all rows.
  List<String> keys() {
    return tables.client().scanPaginator(it -> it.tableName(tables.table())).items().stream()
        .map(ItemReader::new)
        .map(it -> it.text("pk") + " " + it.text("sk"))
        .toList();
  }

  State.Scheduled scheduled(UserId professional, int days) {
    return new State.Scheduled(professional, now(), slot(days));
  }

  private State offered(UserId professional) {
    return new State.Proposed(List.of(professional), now(), now().plusSeconds(86_400), null);
  }

  private State completed(UserId professional) {
    return new State.Completed(
        professional,
        now(),
        slot(-5),
        new Closure(
            SessionOutcome.COMPLETED, SessionActNature.TREATMENT, "Nature de l'acte", null, now()));
  }

  private State cancelled(Somebody client, UserId professional) {
    return new State.Cancelled(
        new Cancellation(Party.CLIENT, now(), word(client, "Raison")),
        scheduled(professional, 6),
        null);
  }

  private Rationale why(Somebody client, UserId professional) {
    Award award = new Award(Factor.MOTIF, 100, List.of(word(client, "Pourquoi")));
    return new Rationale(0, now(), List.of(new Score(professional, List.of(award), 2, 1, 0)));
  }

  private static Beneficiary lovedOne(Somebody client) {
    return new Beneficiary.LovedOne(
        word(client, "Proche"),
        word(client, "Nom"),
        Relationship.CHILD,
        LocalDate.of(2015, 2, 3),
        word(client, "Téléphone"),
        client.canary() + ".proche@example.test",
        word(client, "Remarque"),
        ActivationStatus.SENT_TO_REQUESTER);
  }

  private Beneficiary patient(Somebody client) {
    return new Beneficiary.Patient(
        new Beneficiary.Referrer(
            ReferrerType.DOCTOR,
            word(client, "Médecin"),
            word(client, "Permis"),
            word(client, "Téléphone"),
            client.canary() + ".medecin@example.test"),
        new Beneficiary.Referred(
            word(client, "Patient"),
            word(client, "Nom"),
            word(client, "Téléphone"),
            client.canary() + ".patient@example.test",
            word(client, "Raison")),
        new Beneficiary.Letter(ids.next(), word(client, "Lettre")));
  }

  private static String word(Somebody client, String beginning) {
    return beginning + client.canary();
  }

  private Slot slot(int days) {
    return new Slot(LocalDate.ofInstant(now(), TORONTO).plusDays(days), LocalTime.of(13, 0), 60);
  }

  private Instant now() {
    return cloud.cloud().clock().instant();
  }
}
