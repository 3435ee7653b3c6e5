package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.CallingOff;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.system.promises.UnknownFields.Call;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P15 of what administrators do with requests and appointments: whatever else a body says changes
/// neither whose a request is, nor what it costs, nor where it stands.
class QueueFieldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final UnknownFields UNKNOWN =
      new UnknownFields(CLOUD, List.of("AppointmentsTable"));
  private static final Set<String> WITHOUT_BODY = Set.of("deleteServiceRequest");

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterEach
  void asUsual() {
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  static Stream<Operation> written() {
    return ApiDescription.ofProject().operations().stream()
        .filter(it -> it.document().equals("appointments-queue.yaml"))
        .filter(it -> !it.method().equals("GET"))
        .filter(it -> !WITHOUT_BODY.contains(it.id()));
  }

  @Test
  void P15_no_route_is_left_out() {
    assertThat(written()).hasSize(5);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void P15_what_is_not_of_the_request_changes_nothing(Operation operation) throws Exception {
    Cast cast = new Cast(CLOUD);
    Professional professional = cast.professional();
    cast.charges(professional, new Money(95_00));
    UserId client = cast.client();
    Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    LocalDate day = LocalDate.ofInstant(cast.now(), ZoneOffset.UTC).plusDays(9);
    State.Scheduled slot =
        new State.Scheduled(professional.id(), cast.now(), new Slot(day, LocalTime.of(14, 0), 60));
    String date = "\"date\":\"%s\",\"time\":\"10:00\"".formatted(day);
    String body =
        switch (operation.id()) {
          case "assignServiceRequest" -> "{\"professionalId\":\"%s\"}".formatted(professional.id());
          case "scheduleServiceRequest" ->
              "{\"professionalId\":\"%s\",%s}".formatted(professional.id(), date);
          case "flagServiceRequest" -> "{\"isEmergency\":true}";
          case "adminCreateAppointment" ->
              "{\"clientId\":\"%s\",\"professionalId\":\"%s\",\"type\":\"video\",%s}"
                  .formatted(client, professional.id(), date);
          case "adminUpdateAppointment" -> "{\"notes\":\"Rappeler\"}";
          default -> throw new AssertionError(operation.id());
        };

    UNKNOWN.changeNothing(
        operation,
        new Call(
            _ -> support,
            _ -> {
              free(cast, client);
              AppointmentId next = planted(cast, operation, client, slot);
              return operation.path().replace("{id}", next.value());
            },
            _ -> body,
            true));

    List<String> ends =
        of(cast, client).stream()
            .filter(it -> isTouched(operation, it))
            .map(QueueFieldsTest::end)
            .distinct()
            .toList();
    assertThat(ends).as("all alike, with and without").hasSize(1);
  }

  private static List<Appointment> of(Cast cast, UserId client) {
    return cast.domain().appointments().latestOfClient(client, Range.ALL, 100);
  }

  /// Of what is made beside it, the request is not touched.
  private static boolean isTouched(Operation operation, Appointment appointment) {
    return !operation.id().equals("adminCreateAppointment")
        || appointment.state().slot().isPresent();
  }

  /// The professional's time is free for the next.
  private static void free(Cast cast, UserId client) {
    for (Appointment one : of(cast, client)) {
      if (one.state().holdsItsSlot()) {
        Versioned<Appointment> read = cast.domain().appointments().find(one.id()).orElseThrow();
        cast.domain()
            .appointments()
            .save(
                read.version(),
                CallingOff.cancel(
                    read.value(), new CallingOff.Actor(Party.ADMIN, client), null, cast.now()),
                Optional.empty());
      }
    }
  }

  /// What became of it, also of what was called off since to make room.
  private static String end(Appointment it) {
    State state = it.state() instanceof State.Cancelled off ? off.before() : it.state();
    return String.join(
        " ",
        state.getClass().getSimpleName(),
        state.professional().toString(),
        state.slot().toString(),
        it.client().toString(),
        it.payment().shares().toString(),
        it.request().needs().toString(),
        Boolean.toString(it.request().isEmergency()),
        it.search().toString());
  }

  private static AppointmentId planted(
      Cast cast, Operation operation, UserId client, State.Scheduled slot) {
    State state = operation.id().equals("adminUpdateAppointment") ? slot : cast.pooled();
    return cast.request(
        state, Search.NEW, Cast.asked(Modality.VIDEO, TherapyType.SOLO, Cast.MOTIF), client);
  }
}
