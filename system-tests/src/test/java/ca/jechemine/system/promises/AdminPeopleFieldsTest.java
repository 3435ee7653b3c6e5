package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P15 of what administrators do to the accounts of others, made from the API description as
/// `UnknownFieldsTest` is.
class AdminPeopleFieldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();
  private static final UnknownFields UNKNOWN = new UnknownFields(CLOUD, List.of("IdentityTable"));

  /// Takes the fields of two forms by the account's role: `AdminUpdateUserTest` tries the others.
  private static final Set<String> OF_TWO_FORMS = Set.of("adminUpdateUser");

  private static final String NEW =
      "{\"firstName\":\"Noé\",\"lastName\":\"Roy\",\"email\":\"essai%d@exemple.ca\"%s}";
  private static final String EMPLOYEES = "/api/admin/employees";
  private static final String PROFESSIONALS = "/api/admin/professionals/";

  private final Map<String, Supplier<Call>> calls =
      Map.of(
          "adminCreateUser",
          () ->
              new Call(
                  _ -> admin(),
                  "/api/admin/users",
                  n -> NEW.formatted(n, ",\"role\":\"client\""),
                  false),
          "adminCreateEmployee",
          () -> new Call(_ -> admin(), EMPLOYEES, n -> NEW.formatted(n, ""), false),
          "adminUpdateEmployee",
          () -> Call.of(admin(), EMPLOYEES + "/" + employee(), "{\"lastName\":\"Hamel\"}"),
          "adminValidateProfessional",
          () -> Call.of(admin(), professional() + "/validate", "{\"skipEmail\":true}"),
          "adminRejectProfessional",
          () -> Call.of(admin(), professional() + "/reject", "{\"reason\":\"Permis échu\"}"));

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
        .filter(it -> it.document().equals("admin-people.yaml"))
        .filter(it -> !DESCRIPTION.requestFields(it).isEmpty())
        .filter(it -> !OF_TWO_FORMS.contains(it.id()));
  }

  @Test
  void P15_no_route_with_a_body_is_left_out() {
    assertThat(written().map(Operation::id)).containsExactlyInAnyOrderElementsOf(calls.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void P15_what_is_not_of_the_request_changes_nothing(Operation operation) throws Exception {
    UNKNOWN.changeNothing(operation, Objects.requireNonNull(calls.get(operation.id())).get());
  }

  private static String employee() {
    return admin().post(EMPLOYEES, NEW.formatted(999, "")).text("id");
  }

  private static String professional() {
    return PROFESSIONALS
        + CLOUD.cloud().accounts().stream()
            .filter(it -> it.email().equals(Persona.PENDING_PROFESSIONAL.email()))
            .findFirst()
            .orElseThrow()
            .userId();
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }
}
