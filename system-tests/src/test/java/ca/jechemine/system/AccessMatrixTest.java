package ca.jechemine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// P14: every route, called as everybody, lets in whom the API description says and nobody else.
/// The matrix is made from the description: a route without a rule has none that could hold.
class AccessMatrixTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// Those that end the session of whoever calls them come last.
  private static final List<Operation> OPERATIONS =
      ApiDescription.ofProject().operations().stream()
          .sorted(Comparator.comparing(Operation::endsSession))
          .toList();

  private static final String ADMIN = "admin:";

  /// Of a route that is for anyone with one query only, that query.
  private static final Map<String, String> PUBLIC_PART = Map.of("listUsers", "?role=professional");

  private static final String SIGNED_IN_OR_NOT = "signedInOrNot";

  /// Whom the endpoint lets in; what may be done to the thing itself is asked there.
  private static final Set<String> OF_EACH_THING = Set.of("signedIn", SIGNED_IN_OR_NOT);

  private static final String ALSO_PENDING = "alsoPending:";

  private static final String NO_SUCH_ID = "0123456789abcdef01234567";

  static Stream<Operation> operations() {
    return OPERATIONS.stream();
  }

  static Stream<Arguments> matrix() {
    return OPERATIONS.stream()
        .flatMap(it -> Stream.of(Persona.values()).map(who -> arguments(it, who)));
  }

  private static final Map<Persona, Api> SIGNED_IN = new EnumMap<>(Persona.class);

  /// Who is signed in for everybody: what may be done to the thing itself the domain decides, and
  /// its own tests show; the description says with a 403 that it may refuse.
  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("matrix")
  void P14_lets_in_whom_the_description_says(Operation operation, Persona who)
      throws InterruptedException {
    Answer answer = call(signedIn(who), operation);
    afterwards(operation, answer);

    if (OF_EACH_THING.contains(operation.access())) {
      assertThat(answer.status()).isNotIn(401, 500);
    } else if (allowed(operation.access(), who)) {
      assertThat(answer.status()).isNotIn(401, 403, 500);
    } else if (who == Persona.DEACTIVATED_ADMIN) {
      assertThat(answer.status()).isIn(401, 403);
    } else {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void P14_nobody_gets_401_unless_it_is_for_anyone(Operation operation) {
    Answer answer = call(CLOUD.api(), operation);

    if (operation.access().equals("anyone")) {
      assertThat(answer.status()).isNotIn(401, 403, 500);
    } else if (operation.access().equals(SIGNED_IN_OR_NOT)) {
      assertThat(answer.status()).isNotIn(403, 500);
    } else {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void P14_a_token_that_was_not_given_here_is_nobody(Operation operation) {
    Answer forged =
        call(
            CLOUD
                .api()
                .with(
                    "authorization",
                    "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1NjcifQ."),
            operation);

    if (operation.access().equals(SIGNED_IN_OR_NOT)) {
      assertThat(forged.status()).isEqualTo(call(CLOUD.api(), operation).status());
    } else if (!operation.access().equals("anyone")) {
      assertThat(forged.status()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void the_code_says_the_same_as_the_description(Operation operation) throws Exception {
    String function =
        operation.id().substring(0, 1).toUpperCase(Locale.ROOT) + operation.id().substring(1);
    String handler = CLOUD.cloud().application().function(function).orElseThrow().handlerClass();
    HttpHandler built =
        CLOUD
            .cloud()
            .functions()
            .platform(function)
            .build(() ->
                Class.forName(handler)
                    .asSubclass(HttpHandler.class)
                    .getDeclaredConstructor()
                    .newInstance());

    assertThat(spelled(built.access())).isEqualTo(operation.access());
  }

  private static Api signedIn(Persona who) {
    return SIGNED_IN.computeIfAbsent(who, it -> CLOUD.api().as(it));
  }

  /// Everybody begins anew after somebody may have gone.
  private static void afterwards(Operation operation, Answer answer) throws InterruptedException {
    if (operation.endsSession() && answer.status() < 300) {
      SIGNED_IN.clear();
      CLOUD.cloud().reset();
    }
  }

  private static String spelled(Access access) {
    return switch (access) {
      case Access.Anyone _ -> "anyone";
      case Access.SignedIn _ -> "signedIn";
      case Access.SignedInOrNot _ -> SIGNED_IN_OR_NOT;
      case Access.Only it -> spelled(it.roles());
      case Access.AlsoPending it -> ALSO_PENDING + spelled(it.roles());
      case Access.Admin it ->
          ADMIN
              + it.anyOf().stream()
                  .map(AdminPermission::code)
                  .sorted()
                  .collect(Collectors.joining(","));
      case Access.ActiveAdmin _ -> "activeAdmin";
    };
  }

  private static String spelled(Set<Role> roles) {
    return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
  }

  /// What a description says, read against what each person is and holds.
  private static boolean allowed(String access, Persona who) {
    return switch (access) {
      case "anyone", "signedIn", SIGNED_IN_OR_NOT -> true;
      case "activeAdmin" -> !held(who).isEmpty();
      default ->
          access.startsWith(ADMIN)
              ? codes(access.substring(ADMIN.length()))
                  .anyMatch(it -> held(who).contains(AdminPermission.of(it).orElseThrow()))
              : (isActive(who) || access.startsWith(ALSO_PENDING))
                  && codes(access.replace(ALSO_PENDING, ""))
                      .anyMatch(it -> role(who) == Role.of(it));
    };
  }

  private static boolean isActive(Persona who) {
    return who != Persona.PENDING_PROFESSIONAL;
  }

  private static Stream<String> codes(String list) {
    return Stream.of(list.split(",", -1));
  }

  private static Role role(Persona who) {
    return switch (who) {
      case CLIENT, OTHER_CLIENT -> Role.CLIENT;
      case PROFESSIONAL, PENDING_PROFESSIONAL -> Role.PROFESSIONAL;
      case SUPER_ADMIN,
          PLATFORM_ADMIN,
          CONTENT_ADMIN,
          SUPPORT_ADMIN,
          BILLING_ADMIN,
          DEACTIVATED_ADMIN ->
          Role.ADMIN;
    };
  }

  /// The presets, which `AdminRoleTest` holds to the contract's table.
  private static Set<AdminPermission> held(Persona who) {
    return switch (who) {
      case SUPER_ADMIN -> AdminRole.SUPER_ADMIN.preset();
      case PLATFORM_ADMIN -> AdminRole.PLATFORM_ADMIN.preset();
      case CONTENT_ADMIN -> AdminRole.CONTENT_ADMIN.preset();
      case SUPPORT_ADMIN -> AdminRole.SUPPORT_ADMIN.preset();
      case BILLING_ADMIN -> AdminRole.BILLING_ADMIN.preset();
      case DEACTIVATED_ADMIN, CLIENT, OTHER_CLIENT, PROFESSIONAL, PENDING_PROFESSIONAL -> Set.of();
    };
  }

  private static Answer call(Api api, Operation operation) {
    String path =
        operation.path().replaceAll("\\{[^}]+}", NO_SUCH_ID)
            + PUBLIC_PART.getOrDefault(operation.id(), "");
    String body = operation.method().equals("GET") ? "" : "{}";
    return api.call(operation.method(), path, body);
  }
}
