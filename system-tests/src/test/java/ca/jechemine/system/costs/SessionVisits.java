package ca.jechemine.system.costs;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.matching.Award;
import ca.jechemine.appointments.domain.matching.Factor;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.system.appointments.PlantedPayment;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The routes of `docs/api/appointments-sessions.yaml`, each with people of its own.
final class SessionVisits {

  private static final String PATH = "/api/appointments/";
  private static final String OWN = "/api/professional/appointments/";
  private static final String DATE = "{\"date\":\"%s\",\"time\":\"10:00\"}";

  private final Folk folk;
  private final Platform platform;
  private final AppointmentsModule appointments;
  private final Api support;

  SessionVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.platform = cloud.cloud().functions().platform("UpdateAppointment");
    this.appointments = platform.build(AppointmentsModule::current);
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("listAppointments", _ -> list()),
        Map.entry("readAppointment", _ -> read()),
        Map.entry("readAppointmentCalendar", _ -> readCalendar()),
        Map.entry("updateAppointment", _ -> update()),
        Map.entry("deleteAppointment", _ -> support.delete(PATH + scheduled(folk.client()).id())),
        Map.entry("scheduleFirst", _ -> schedule()),
        Map.entry("confirmAttendance", _ -> confirm()),
        Map.entry("completeSession", _ -> complete()),
        Map.entry("listClients", _ -> listClients()),
        Map.entry("explainMatching", _ -> explain()),
        Map.entry("gatherOwnAppointments", _ -> gather()),
        Map.entry("requestHumanReview", _ -> review()),
        Map.entry("setAppointmentStatus", _ -> set()),
        Map.entry("approveServiceRequest", _ -> approve()),
        Map.entry("createOwnBooking", _ -> createOwn()),
        Map.entry("updateOwnBooking", _ -> updateOwn()),
        Map.entry("requestWithCurrentPro", _ -> requestWithCurrent()),
        Map.entry("cancelOwnBooking", _ -> cancelOwn()));
  }

  /// One more in the lists of all.
  void already() {
    scheduled(folk.client());
  }

  private Answer list() {
    Account client = folk.client();
    scheduled(client);
    scheduled(client);
    return folk.as(client).get("/api/appointments");
  }

  /// By somebody who is noted.
  private Answer read() {
    return support.get(PATH + scheduled(folk.client()).id());
  }

  private Answer readCalendar() {
    Account client = folk.client();
    appointments.people().keep(known(client), now());
    return folk.as(client).get(PATH + scheduled(client).id() + "/calendar.ics");
  }

  private Answer update() {
    Account professional = folk.professional();
    Appointment one = keep(folk.client(), matched(professional));
    return folk.as(professional).patch(PATH + one.id(), DATE.formatted(today().plusDays(9)));
  }

  private Answer listClients() {
    Account professional = folk.professional();
    for (int n = 0; n < 3; n++) {
      Account client = folk.client();
      appointments.people().keep(known(client), now());
      keep(client, matched(professional));
    }
    return folk.as(professional).get("/api/clients?limit=2");
  }

  private Answer explain() {
    return support.get(PATH + offered(folk.client()).id() + "/matching");
  }

  private Answer gather() {
    Account client = folk.client();
    offered(client);
    scheduled(client);
    return folk.as(client).get(PATH + "own-data");
  }

  private Appointment offered(Account client) {
    Appointment waiting = keep(client, new State.Unrouted());
    Account professional = folk.professional();
    Score score =
        new Score(
            professional.id(), List.of(new Award(Factor.MOTIF, 100, List.of("Anxiété"))), 0, 0, 0);
    appointments
        .appointments()
        .save(
            1,
            Routing.propose(waiting, List.of(professional.id()), now())
                .because(new Rationale(0, now(), List.of(score))),
            Optional.empty());
    return waiting;
  }

  private Answer review() {
    Account client = folk.client();
    return folk.as(client)
        .post(PATH + keep(client, new State.Unrouted()).id() + "/matching/review", "{}");
  }

  private Answer set() {
    return support.call(
        "PUT",
        "/api/admin/appointments/" + scheduled(folk.client()).id() + "/status",
        "{\"status\":\"cancelled\"}");
  }

  private Answer approve() {
    Beneficiary.LovedOne lovedOne =
        new Beneficiary.LovedOne(
            "Léo",
            "Roy",
            Relationship.of("spouse").orElseThrow(),
            null,
            null,
            "proche@exemple.ca",
            null,
            ActivationStatus.PENDING_ADMIN);
    return support.post(
        "/api/admin/service-requests/"
            + keep(folk.client(), lovedOne, new State.Unrouted()).id()
            + "/approve",
        "{\"target\":\"loved-one\"}");
  }

  private Answer createOwn() {
    Account client = folk.client();
    Account professional = folk.professional();
    keep(client, matched(professional));
    appointments.people().keep(known(client), now());
    return folk.as(professional)
        .post(
            "/api/professional/appointments",
            "{\"clientId\":\"%s\",\"date\":\"%s\",\"time\":\"10:00\",\"type\":\"video\"}"
                .formatted(client.id(), today().plusDays(9)));
  }

  private Answer requestWithCurrent() {
    Account client = folk.client();
    Account professional = folk.professional();
    appointments.people().keep(known(client), now());
    appointments.professionals().keep(known(professional.id()));
    keep(client, new State.Completed(professional.id(), now(), slot(), null));
    return folk.as(client)
        .post(
            PATH + "request-with-current-pro",
            "{\"date\":\"%s\",\"time\":\"10:00\",\"type\":\"video\"}"
                .formatted(today().plusDays(9)));
  }

  private Person known(Account client) {
    return new Person(
        client.id(),
        1,
        Role.CLIENT,
        AccountStatus.ACTIVE,
        "fr",
        new Person.Contact("Nadia", "Paquet", "known." + client.id() + "@exemple.ca", null, null),
        null,
        null,
        null,
        true,
        Guarantee.NONE);
  }

  private static Professional known(UserId professional) {
    return new Professional(
        professional,
        1,
        AccountStatus.ACTIVE,
        "Nadia Paquet",
        "fr",
        null,
        Prices.Own.NONE,
        List.of());
  }

  private Answer updateOwn() {
    Account professional = folk.professional();
    Appointment one = keep(folk.client(), new State.Scheduled(professional.id(), now(), slot()));
    return folk.as(professional).patch(OWN + one.id(), DATE.formatted(today().plusDays(9)));
  }

  private Answer cancelOwn() {
    Account professional = folk.professional();
    Appointment one = keep(folk.client(), new State.Scheduled(professional.id(), now(), slot()));
    return folk.as(professional).delete(OWN + one.id());
  }

  private Answer schedule() {
    Account professional = folk.professional();
    Appointment one = keep(folk.client(), matched(professional));
    return folk.as(professional)
        .post(PATH + one.id() + "/schedule-first", DATE.formatted(today().plusDays(9)));
  }

  private Answer confirm() {
    Account client = folk.client();
    return folk.as(client).post(PATH + scheduled(client).id() + "/confirm", "{}");
  }

  private Answer complete() {
    Account professional = folk.professional();
    Appointment one = keep(folk.client(), new State.Scheduled(professional.id(), now(), slot()));
    return folk.as(professional)
        .post(
            PATH + one.id() + "/complete-session",
            "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"completed\"}");
  }

  private Appointment scheduled(Account client) {
    return keep(client, new State.Scheduled(folk.professional().id(), now(), slot()));
  }

  private State matched(Account professional) {
    return new State.Matched(professional.id(), now(), null);
  }

  private Slot slot() {
    return new Slot(today().plusDays(3), LocalTime.of(9, 0), 60);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /// What the payments domain would tell when a session is paid.
  void pay(RunningCloud cloud) {
    Appointment one = scheduled(folk.client());
    Publisher.publish(
        cloud,
        new PaymentChanged(
            one.id().value(),
            PlantedPayment.later(1),
            one.client().value(),
            one.state().professional().map(UserId::value).orElseThrow(),
            120_00,
            12_00,
            108_00,
            null,
            "paid",
            "card",
            now(),
            null,
            0,
            null,
            null,
            null,
            true,
            false,
            null,
            false,
            null,
            now()));
  }

  private Instant now() {
    return platform.clock().instant();
  }

  private Appointment keep(Account client, State state) {
    return keep(client, new Beneficiary.Self(), state);
  }

  private Appointment keep(Account client, Beneficiary beneficiary, State state) {
    Appointment appointment =
        new Appointment(
            new AppointmentId(folk.newId()),
            client.id(),
            new ServiceRequest(
                beneficiary,
                TherapyType.SOLO,
                Modality.VIDEO,
                List.of("Anxiété"),
                List.of("Anxiété"),
                null,
                List.of(),
                false,
                false),
            state,
            Search.NEW,
            Meeting.by(Modality.VIDEO),
            PlantedPayment.pending(Prices.DEFAULT.shares(new Money(120_00)), PaymentMethod.CARD),
            Appointment.USUAL_MINUTES,
            Milestones.begun(now()),
            List.of());
    return appointments.appointments().save(0, Change.first(appointment), Optional.empty()).value();
  }
}
