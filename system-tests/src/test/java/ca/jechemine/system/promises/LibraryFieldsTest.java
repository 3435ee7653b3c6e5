package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.library.Prescribing;
import ca.jechemine.system.library.ResourceFiles;
import ca.jechemine.system.promises.UnknownFields.Call;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P15 of the library, made from the API description as `UnknownFieldsTest` is: no field that a
/// request does not have says what a resource costs, whether it is published, who bought it, or how
/// often.
class LibraryFieldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();

  /// Moments by which shelves and counts are found again.
  private static final Set<String> MOMENTS =
      Set.of("gsi3sk", "gsi4sk", "openedAt", "progressAt", "progressMoment");

  private static final UnknownFields UNKNOWN =
      new UnknownFields(CLOUD, List.of("LibraryTable"), MOMENTS);

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Prescribing people = new Prescribing(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
  private final Api client = CLOUD.api().as(Persona.CLIENT);
  private final Map<String, Supplier<Call>> calls =
      Map.ofEntries(
          Map.entry(
              "adminCreateResource",
              () -> new Call(_ -> admin, Catalogued.ADMIN, _ -> draft(), true)),
          Map.entry(
              "adminUpdateResource",
              () ->
                  Call.of(
                      admin, desk(), "{\"author\":\"Ève\",\"contentHtmlEn\":\"<p>Text.</p>\"}")),
          Map.entry("adminPublishResource", () -> Call.of(admin, desk("draft") + "/publish", "{}")),
          Map.entry("adminUnpublishResource", () -> Call.of(admin, desk() + "/unpublish", "{}")),
          Map.entry("adminGiftResource", this::gift),
          Map.entry("submitResource", this::submit),
          Map.entry("prescribeResource", this::prescribe),
          Map.entry("completePrescription", this::complete),
          Map.entry("markFavorite", () -> Call.of(client, shelf() + "/favorite", "{}")),
          Map.entry(
              "saveProgress", () -> Call.of(client, shelf() + "/progress", "{\"position\":12}")),
          Map.entry(
              "reviewResource",
              () ->
                  Call.of(client, shelf() + "/reviews", "{\"rating\":4,\"comment\":\"Utile.\"}")));

  @AfterEach
  void asUsual() {
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  /// Deleting leaves nothing that a field could have been written to.
  static Stream<Operation> written() {
    return DESCRIPTION.operations().stream()
        .filter(it -> it.document().startsWith("library"))
        .filter(it -> !Set.of("GET", "DELETE").contains(it.method()));
  }

  @Test
  void P15_no_route_that_writes_is_left_out() {
    assertThat(written().map(Operation::id)).containsExactlyInAnyOrderElementsOf(calls.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void P15_what_is_not_of_the_request_changes_nothing(Operation operation) throws Exception {
    Call call = Objects.requireNonNull(calls.get(operation.id()), operation.id()).get();
    CLOUD.settle();
    CLOUD.cloud().triggers().pause("RelayOutbox");

    UNKNOWN.changeNothing(operation, call);
  }

  private static String draft() {
    return Catalogued.draft("Essai", Map.of("price", "24", "status", "\"draft\""));
  }

  private Call submit() {
    String file = new ResourceFiles(CLOUD).pdf(Persona.PROFESSIONAL);
    Api professional = CLOUD.api().as(Persona.PROFESSIONAL);
    return new Call(
        _ -> professional,
        "/api/resources",
        _ -> "{\"title\":\"Essai\",\"type\":\"guide\",\"fileId\":\"%s\"}".formatted(file),
        true);
  }

  private Call gift() {
    return Call.of(
        admin,
        desk() + "/gifts",
        "{\"userId\":\"%s\",\"note\":\"Pour vous.\"}".formatted(people.id(Persona.CLIENT)));
  }

  /// Each time what was assigned before is withdrawn, so that the same can be assigned again.
  private Call prescribe() {
    UserId reader = people.id(Persona.CLIENT);
    people.relate(reader, people.id(Persona.PROFESSIONAL));
    Api professional = CLOUD.api().as(Persona.PROFESSIONAL);
    String path = Prescribing.path(reader);
    String resource = catalogued.resource("Essai", "0");
    return new Call(
        _ -> {
          Prescribing.ids(Prescribing.list(professional.get(path)))
              .forEach(it -> professional.delete(path + "/" + it));
          return professional;
        },
        path,
        _ -> Prescribing.body(resource, ",\"note\":\"Pour vous.\""),
        true);
  }

  private Call complete() {
    Call prescribing = prescribe();
    String id =
        prescribing
            .caller()
            .apply(0)
            .post(prescribing.path().apply(0), prescribing.body().apply(0))
            .text("id");
    return Call.of(client, Prescribing.OWN + "/" + id + "/done", "{}");
  }

  private String desk() {
    return desk("published");
  }

  private String desk(String status) {
    return Catalogued.ADMIN
        + "/"
        + catalogued.resource("Essai", Map.of("price", "24", "status", "\"%s\"".formatted(status)));
  }

  private String shelf() {
    return Catalogued.RESOURCES + catalogued.resource("Essai", "0");
  }
}
