package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.promises.UnknownFields.Call;
import ca.jechemine.system.promises.UnknownFields.Probe;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// P15 of profiles, reviews, public texts and bookings, made from the API description: each route
/// is called with every name that any document or row knows and that its own request does not have,
/// at the top and inside each object, and leaves the same answer and the same rows as without them.
/// Nothing that was set off runs meanwhile.
class UnknownFieldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Set<String> DOCUMENTS =
      Set.of("profiles.yaml", "content.yaml", "appointments-booking.yaml");
  private static final UnknownFields UNKNOWN =
      new UnknownFields(CLOUD, List.of("IdentityTable", "ContentTable", "AppointmentsTable"));
  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();

  private static final String APPOINTMENT = "0198f3a1b2c3012345678%03d";

  private static final String PROFILE =
      """
      {"bio":"Bonjour","yearsOfExperience":12,"pricing":{"individualSession":130},
       "education":[{"degree":"M.Ps.","year":2009}],
       "availability":{"days":[{"day":"Monday","isWorkDay":true,"startTime":"09:00",
         "endTime":"17:00"}],"sessionDurationMinutes":50}}
      """;

  private static final Map<String, Probe> PROBES =
      Map.of(
          "updateOwnProfile", Probe.of(Persona.PROFESSIONAL, "/api/profile", PROFILE),
          "acceptProfessionalTerms",
              Probe.of(Persona.PROFESSIONAL, "/api/professional/accept-terms", "{}"),
          "confirmProfessionalTerms",
              Probe.of(Persona.PROFESSIONAL, "/api/auth/account/accept-professional-terms", "{}"),
          "updateOwnMedicalProfile",
              Probe.of(
                  Persona.CLIENT,
                  "/api/medical-profile",
                  "{\"notes\":\"secret\",\"primaryIssue\":\"Deuil\",\"previousTherapy\":true}"),
          "createReview",
              new Probe(
                  Persona.CLIENT,
                  "/api/reviews",
                  n ->
                      "{\"appointmentId\":\"%s\",\"rating\":4,\"categories\":{\"punctuality\":5}}"
                          .formatted(APPOINTMENT.formatted(n))),
          "adminCreateMotif",
              new Probe(
                  Persona.CONTENT_ADMIN,
                  "/api/admin/motifs",
                  n -> "{\"labelFr\":\"Essai %d\",\"labelEn\":\"Trial %d\"}".formatted(n, n)),
          "adminUpdateMotif",
              Probe.of(
                  Persona.CONTENT_ADMIN, "/api/admin/motifs/{id}", "{\"aliases\":[\"essai\"]}"),
          "adminDeleteMotif", Probe.of(Persona.CONTENT_ADMIN, "/api/admin/motifs/{id}", "{}"),
          "adminUpdateLegalDocument",
              Probe.of(
                  Persona.CONTENT_ADMIN,
                  "/api/admin/legal-documents/{id}",
                  "{\"title\":\"Conditions\",\"bumpVersion\":false}"));

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
    return DESCRIPTION.operations().stream()
        .filter(it -> DOCUMENTS.contains(it.document()))
        .filter(it -> !it.method().equals("GET"));
  }

  /// Deleting leaves nothing that a field could have been written to.
  static Stream<Arguments> probes() {
    return written()
        .filter(it -> !it.method().equals("DELETE"))
        .map(it -> Arguments.of(it, Objects.requireNonNull(probe(it.id()), it.id())));
  }

  private static @Nullable Probe probe(String id) {
    return PROBES.getOrDefault(id, BookingProbes.ALL.getOrDefault(id, ContentProbes.ALL.get(id)));
  }

  @Test
  void P15_no_route_that_writes_is_left_out() {
    assertThat(written().map(Operation::id))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(PROBES, BookingProbes.ALL, ContentProbes.ALL)
                .flatMap(it -> it.keySet().stream())
                .toList());
  }

  @Test
  void P15_the_names_are_those_of_the_whole_api() {
    assertThat(DESCRIPTION.allFields())
        .contains("role", "isAdmin", "guardianId", "permissions", "profileCompleted")
        .hasSizeGreaterThan(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("probes")
  void P15_what_is_not_of_the_request_changes_nothing(Operation operation, Probe probe)
      throws Exception {
    appointments();
    BookingProbes.verifyPhone(CLOUD, id(Persona.CLIENT));
    Api caller = CLOUD.api().as(probe.caller());
    UNKNOWN.changeNothing(
        operation, new Call(_ -> caller, path(caller, operation, probe), probe.body(), false));
  }

  private static String path(Api caller, Operation operation, Probe probe) {
    String id =
        switch (operation.path()) {
          case String it when it.contains("legal-documents") ->
              caller.get("/api/legal/terms?locale=fr").text("id");
          case String it when it.contains("motifs") -> first(caller, "/api/motifs", "motifs");
          case String it when it.contains("faqs") -> first(caller, "/api/faqs", "faqs");
          case String it when it.contains("pro-catalog") ->
              first(caller, "/api/admin/pro-catalog", "items");
          default -> "";
        };
    return probe.path().replace("{id}", id);
  }

  private static String first(Api caller, String path, String list) {
    return caller.get(path).json().path(list).path(0).path("id").asText();
  }

  private static void appointments() {
    CLOUD
        .cloud()
        .functions()
        .platform("CreateReview")
        .build(() -> {
          IntStream.range(0, UnknownFields.CALLS)
              .forEach(n ->
                  UserModule.current()
                      .clientLinks()
                      .keep(
                          new KnownAppointment(
                              new AppointmentId(APPOINTMENT.formatted(n)),
                              1,
                              id(Persona.CLIENT),
                              id(Persona.PROFESSIONAL),
                              "completed",
                              "accepted",
                              List.of(),
                              CLOUD.cloud().clock().instant())));
          return "kept";
        });
  }

  private static UserId id(Persona who) {
    return new UserId(
        CLOUD.cloud().accounts().stream()
            .filter(it -> it.email().equals(who.email()))
            .findFirst()
            .orElseThrow()
            .userId());
  }
}
