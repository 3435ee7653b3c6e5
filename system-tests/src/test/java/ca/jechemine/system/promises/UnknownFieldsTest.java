package ca.jechemine.system.promises;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P15 of profiles, reviews, public texts and bookings, made from the API description: each route
/// is called with every name that any document or row knows and that its own request does not have,
/// at the top and inside each object, and leaves the same answer and the same rows as without them.
/// Nothing that was set off runs meanwhile.
class UnknownFieldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Set<String> DOCUMENTS =
      Set.of("profiles.yaml", "content.yaml", "appointments-booking.yaml");
  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What rows have, and what other stores would take for commands.
  private static final Set<String> OF_ROWS =
      Set.of(
          "pk",
          "sk",
          "gsi1pk",
          "gsi1sk",
          "gsi2pk",
          "gsi2sk",
          "version",
          "answers",
          "completed",
          "termsVersion",
          "termsAcceptedAt",
          "termsSource",
          "sessionVersion",
          "passwordHash",
          "password",
          "license",
          "isListed",
          "clientId",
          "professionalId",
          "holder",
          "createdBy",
          "updatedBy",
          "revision",
          "edition",
          "motifId",
          "expiresAt",
          "calendarFeedToken",
          "stripeCustomerId",
          "__v",
          "$set",
          "$unset",
          "$where",
          "__proto__",
          "constructor");

  private static final Set<String> NAMES =
      Stream.concat(DESCRIPTION.allFields().stream(), OF_ROWS.stream())
          .collect(toUnmodifiableSet());

  /// Every name has each of these once.
  private static final List<String> VALUES =
      List.of(
          "\"admin\"",
          "\"00005eedac00000000000010\"",
          "\"2020-01-01T00:00:00Z\"",
          "true",
          "false",
          "7",
          "null",
          "[\"manageUsers\"]",
          "{\"$set\":{\"role\":\"admin\"}}");

  private static final Set<String> RENEWED =
      Set.of("version", "revision", "updatedAt", "lastUpdated");

  /// The id of a key, and what was sealed with it.
  private static final Pattern SEALED = Pattern.compile("[\\w-]+\\.[\\w-]{38,}");

  private static final String APPOINTMENT = "0198f3a1b2c3012345678%03d";

  private static final String PROFILE =
      """
      {"bio":"Bonjour","yearsOfExperience":12,"pricing":{"individualSession":130},
       "education":[{"degree":"M.Ps.","year":2009}],
       "availability":{"days":[{"day":"Monday","isWorkDay":true,"startTime":"09:00",
         "endTime":"17:00"}],"sessionDurationMinutes":50}}
      """;

  /// How a route is called without anything unknown; `body` differs from call to call where the
  /// same could not be sent twice.
  record Probe(Persona caller, String path, IntFunction<String> body) {

    static Probe of(Persona caller, String path, String body) {
      return new Probe(caller, path, _ -> body);
    }
  }

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
    String path = path(caller, operation, probe);
    call(caller, operation, path, probe.body().apply(0));
    Answer witness = call(caller, operation, path, probe.body().apply(1));
    Set<String> atTop = unknown(DESCRIPTION.requestFields(operation));
    Set<String> anywhere = unknown(DESCRIPTION.allRequestFields(operation));
    List<Map<String, AttributeValue>> before = all();
    List<String> rows = rows(before);

    for (int turn = 0; turn < VALUES.size(); turn++) {
      JsonNode body = JSON.readTree(probe.body().apply(2 + turn));
      poison(body, atTop, anywhere, turn);

      Answer answer = call(caller, operation, path, body.toString());

      assertThat(comparable(answer)).as("turn %d", turn).isEqualTo(comparable(witness));
      List<Map<String, AttributeValue>> after = all();
      if (operation.method().equals("POST") && answer.status() == 201) {
        List<String> lost = new ArrayList<>(rows);
        lost.removeAll(Set.copyOf(rows(after)));
        assertThat(lost).as("rows of before, turn %d", turn).isEmpty();
        assertThat(kinds(after)).as("attributes, turn %d", turn).isEqualTo(kinds(before));
      } else {
        assertThat(rows(after)).as("rows, turn %d", turn).isEqualTo(rows);
      }
    }
  }

  private static Answer call(Api caller, Operation operation, String path, String body) {
    Answer answer = caller.call(operation.method(), path, body);
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    return answer;
  }

  /// Every name but those that are known.
  private static Set<String> unknown(Set<String> known) {
    Set<String> unknown = new TreeSet<>(NAMES);
    unknown.removeAll(known);
    return unknown;
  }

  /// Adds every name that does not belong there, to each object.
  private static void poison(JsonNode node, Set<String> names, Set<String> inside, int turn)
      throws Exception {
    for (JsonNode inner : node) {
      poison(inner, inside, inside, turn);
    }
    if (node instanceof ObjectNode object) {
      int nth = turn;
      for (String name : names) {
        object.set(name, JSON.readTree(VALUES.get(nth % VALUES.size())));
        nth++;
      }
    }
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
          IntStream.range(0, VALUES.size() + 2)
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

  /// An answer without what is each call's own.
  private static String comparable(Answer answer) {
    return answer.status()
        + " "
        + answer
            .body()
            .replaceAll("\"(_id|id|appointmentId)\":\"[0-9a-f]{24}\"", "\"$1\":\"\"")
            .replaceAll("\"(createdAt|updatedAt)\":\"[^\"]+\"", "\"$1\":\"\"")
            .replaceAll("(Essai|Trial|essai)[ -]\\d+", "$1")
            .replaceAll("essai\\d+@", "essai@");
  }

  /// Everything that lies in the tables of the domains, without what any write renews: versions,
  /// moments, and the same words sealed anew.
  private static List<String> rows(List<Map<String, AttributeValue>> all) {
    return all.stream().map(UnknownFieldsTest::plain).sorted().toList();
  }

  private static String plain(Map<String, AttributeValue> attributes) {
    return new TreeMap<>(attributes)
        .entrySet().stream()
            .filter(it -> !RENEWED.contains(it.getKey()) && !isSealed(it.getValue()))
            .map(it ->
                it.getKey()
                    + "="
                    + (it.getValue().hasM() ? plain(it.getValue().m()) : it.getValue()))
            .collect(joining(" "));
  }

  /// Of which kinds the rows are, by the names and types of their attributes.
  private static Set<String> kinds(List<Map<String, AttributeValue>> all) {
    return all.stream()
        .map(row ->
            new TreeMap<>(row)
                .entrySet().stream()
                    .map(it -> it.getKey() + ":" + it.getValue().type())
                    .collect(joining(" ")))
        .collect(toSet());
  }

  private static boolean isSealed(AttributeValue value) {
    return value.s() != null && SEALED.matcher(value.s()).matches();
  }

  private static List<Map<String, AttributeValue>> all() {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    for (String table : List.of("IdentityTable", "ContentTable", "AppointmentsTable")) {
      String physical =
          CLOUD.cloud().application().tables().stream()
              .filter(it -> it.logicalId().equals(table))
              .findFirst()
              .orElseThrow()
              .physicalName();
      CLOUD
          .cloud()
          .aws()
          .dynamo()
          .scanPaginator(it -> it.tableName(physical))
          .items()
          .forEach(rows::add);
    }
    return rows;
  }
}
