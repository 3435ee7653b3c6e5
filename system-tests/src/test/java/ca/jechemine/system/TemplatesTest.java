package ca.jechemine.system;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Behavior;
import ca.jechemine.local.template.EventSource;
import ca.jechemine.local.template.FunctionResource;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.SocketApi;
import ca.jechemine.local.template.Stack;
import ca.jechemine.local.template.Tree;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.RunningCloud;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the templates, the code, the sample events and the API description together: none can
/// drift from the others.
class TemplatesTest {

  private static final Path ROOT = RunningCloud.projectRoot();
  private static final Application TEMPLATES =
      Application.read(ROOT.resolve("template.yaml"), Map.of());
  private static final ApiDescription API = ApiDescription.ofProject();

  /// CloudFormation allows 500 resources a stack; past this a domain is split (docs/adr/0001).
  private static final int RESOURCE_BUDGET = 450;

  /// Lambda's advice: long enough for a batch that is throttled to be tried again.
  private static final int VISIBILITY_PER_TIMEOUT = 6;

  /// The right to send text messages: everything that can be published to but topics.
  private static final Map<String, Object> TEXT_MESSAGES =
      Map.of("Effect", "Allow", "Action", "sns:Publish", "NotResource", "arn:aws:sns:*:*:*");

  static Stream<FunctionResource> functions() {
    return TEMPLATES.functions().stream();
  }

  static Stream<Stack> stacks() {
    return TEMPLATES.stacks().stream();
  }

  static Stream<Resource> queues() {
    return TEMPLATES.queues().stream();
  }

  static Stream<EventSource.Route> routes() {
    return functions().flatMap(it -> it.events(EventSource.Route.class).stream());
  }

  @Test
  void every_handler_of_the_code_is_deployed_once_and_every_deployed_one_is_in_the_code() {
    assertThat(functions().map(FunctionResource::handlerClass))
        .containsExactlyInAnyOrderElementsOf(handlersInCode());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_is_named_as_its_handler_is(FunctionResource function) {
    assertThat(function.handlerClass()).endsWith("." + function.name() + "Handler");
  }

  @Test
  void every_function_has_a_sample_event_and_every_sample_event_a_function() throws IOException {
    Set<String> expected =
        functions()
            .map(it -> domain(it) + "/" + kebab(it.name()) + ".json")
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(ROOT.resolve("events"))) {
      assertThat(
              files
                  .filter(it -> it.toString().endsWith(".json"))
                  .map(it -> ROOT.resolve("events").relativize(it).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void the_routes_are_those_of_the_api_description_under_the_names_of_their_functions() {
    Set<String> deployed =
        functions()
            .flatMap(it ->
                it.events(EventSource.Route.class).stream()
                    .map(route -> route.key() + " " + lowerCamel(it.name())))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(API.operations().stream().map(it -> it.method() + " " + it.path() + " " + it.id()))
        .containsExactlyInAnyOrderElementsOf(deployed);
  }

  @Test
  void a_route_is_public_in_the_template_when_and_only_when_its_description_says_anyone() {
    assertThat(routes().filter(it -> it.authorizer().isEmpty()).map(EventSource.Route::key))
        .containsExactlyInAnyOrderElementsOf(
            API.operations().stream()
                .filter(it -> it.access().equals("anyone"))
                .map(it -> it.method() + " " + it.path())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void cloudfront_leads_each_route_to_the_api_that_has_it(EventSource.Route route) {
    Behavior first =
        TEMPLATES.behaviors().stream()
            .filter(it -> it.matches(route.path()))
            .findFirst()
            .orElseThrow();

    assertThat(first.originDomain()).contains(route.apiId());
  }

  /// The client opens the site's own address with the stage for its path.
  @Test
  void cloudfront_leads_websockets_to_the_stage_of_that_path() {
    assertThat(TEMPLATES.socketApis())
        .singleElement()
        .satisfies(api -> {
          assertThat(api.routes().keySet())
              .containsExactlyInAnyOrder("$connect", "$disconnect", "$default");
          assertThat(
                  TEMPLATES.behaviors().stream()
                      .filter(it -> it.matches("/" + api.stage()))
                      .findFirst()
                      .orElseThrow()
                      .originDomain())
              .startsWith(api.id() + ".execute-api.");
        });
  }

  @Test
  void cloudfront_leaves_the_rest_of_sign_in_and_the_pages_to_the_frontend() {
    Behavior standard = TEMPLATES.behaviors().getLast();

    for (String path :
        List.of("/", "/api/auth/session", "/api/auth/callback/credentials", "/login")) {
      assertThat(TEMPLATES.behaviors().stream().filter(it -> it.matches(path)).findFirst())
          .as(path)
          .map(Behavior::originDomain)
          .contains(standard.originDomain());
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_functions_variables_name_things_that_exist(FunctionResource function) {
    Set<String> tables = names(TEMPLATES.tables(), Resource::physicalName);
    Set<String> secrets = names(TEMPLATES.secrets(), Resource::arn);
    Set<String> topics = names(TEMPLATES.topics(), Resource::arn);

    function
        .environment()
        .forEach((name, value) -> {
          if (name.equals("TABLE") || name.endsWith("_TABLE")) {
            assertThat(tables).as(name).contains(value);
          } else if (name.endsWith("_BUCKET")) {
            assertThat(names(TEMPLATES.buckets(), Resource::physicalName)).as(name).contains(value);
          } else if (name.endsWith("_SECRET")) {
            assertThat(secrets).as(name).contains(value);
          } else if (name.endsWith("_TOPIC")) {
            assertThat(topics).as(name).contains(value);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_functions_policies_name_exact_actions_on_things_that_exist(FunctionResource function) {
    assertThat(function.resource().properties()).doesNotContainKey("Role");
    for (Map<String, Object> statement : statements(function)) {
      assertThat(texts(statement.get("Action"))).noneMatch(it -> it.contains("*"));
      if (statement.containsKey("NotResource")) {
        assertThat(statement).as("telephone numbers, which have no ARN").isEqualTo(TEXT_MESSAGES);
      } else {
        assertThat(texts(statement.get("Resource"))).allMatch(exists(), "names a resource");
      }
    }
  }

  @Test
  void every_bucket_is_private_and_sealed_and_exports_are_forgotten_after_a_day() {
    assertThat(TEMPLATES.buckets())
        .allSatisfy(it -> {
          assertThat(Tree.map(it.at("PublicAccessBlockConfiguration"), it.logicalId()))
              .hasSize(4)
              .allSatisfy((_, blocked) -> assertThat(blocked).isEqualTo(true));
          assertThat(it.properties()).containsKey("BucketEncryption");
        });
    assertThat(TEMPLATES.buckets())
        .filteredOn(it -> it.logicalId().equals("ExportsBucket"))
        .singleElement()
        .satisfies(it -> {
          assertThat(Tree.list(it.at("LifecycleConfiguration", "Rules")))
              .singleElement()
              .satisfies(rule -> {
                assertThat(Tree.text(rule, "Status")).isEqualTo("Enabled");
                assertThat(Tree.numberOr(0, rule, "ExpirationInDays")).isEqualTo(1);
                assertThat(Tree.at(rule, "Prefix")).isNull();
              });
          assertThat(it.properties()).doesNotContainKey("VersioningConfiguration");
        });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_logs_to_a_group_of_its_own_that_forgets(FunctionResource function) {
    String group = function.resource().text("LoggingConfig", "LogGroup");

    assertThat(
            TEMPLATES.resources("AWS::Logs::LogGroup").stream()
                .filter(it -> it.physicalName().equals(group)))
        .singleElement()
        .satisfies(it -> assertThat(it.properties()).containsKey("RetentionInDays"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void whoever_waits_for_an_answer_is_served_from_a_snapshot(FunctionResource function) {
    boolean interactive =
        !function.events(EventSource.Route.class).isEmpty()
            || function.name().equals("AuthorizeRequest")
            || TEMPLATES.answersSockets(function);

    assertThat(function.resource().properties().containsKey("SnapStart")).isEqualTo(interactive);
  }

  @ParameterizedTest
  @MethodSource("queues")
  void every_queue_has_a_dead_letter_queue_and_every_dead_letter_queue_an_alarm(Resource queue) {
    if (queue.at("RedrivePolicy") == null) {
      assertThat(alarmed(queue)).as("an alarm on %s", queue).isTrue();
    } else {
      String deadLetters = queue.text("RedrivePolicy", "deadLetterTargetArn");
      assertThat(TEMPLATES.queues()).anyMatch(it -> it.arn().equals(deadLetters));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_queue_hides_a_message_longer_than_its_function_may_take(FunctionResource function) {
    for (EventSource.Queue source : function.events(EventSource.Queue.class)) {
      Resource queue = TEMPLATES.byArn("AWS::SQS::Queue", source.queueArn()).orElseThrow();
      assertThat(source.reportsFailures()).isTrue();
      assertThat(Tree.numberOr(30, queue.properties(), "VisibilityTimeout"))
          .isGreaterThanOrEqualTo(
              Math.toIntExact(function.timeout().toSeconds()) * VISIBILITY_PER_TIMEOUT);
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void a_stack_stays_within_its_budget_of_resources(Stack stack) {
    int generated =
        functions()
            .filter(it -> it.resource().stack() == stack)
            .mapToInt(TemplatesTest::generated)
            .sum();

    assertThat(stack.resources().size() + generated).isLessThanOrEqualTo(RESOURCE_BUDGET);
  }

  @Test
  void every_table_can_be_restored_and_is_encrypted_with_the_projects_key() {
    assertThat(TEMPLATES.tables())
        .isNotEmpty()
        .allSatisfy(it -> {
          assertThat(
                  String.valueOf(
                      it.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")))
              .isEqualTo("true");
          assertThat(it.text("SSESpecification", "SSEType")).isEqualTo("KMS");
          assertThat(it.text("BillingMode")).isEqualTo("PAY_PER_REQUEST");
        });
  }

  /// What SAM adds to a function: its role, one resource an event, and with SnapStart a version and
  /// an alias.
  private static int generated(FunctionResource function) {
    return 1
        + function.events().size()
        + (function.resource().properties().containsKey("SnapStart") ? 2 : 0);
  }

  private static boolean alarmed(Resource queue) {
    return TEMPLATES.resources("AWS::CloudWatch::Alarm").stream()
        .anyMatch(it ->
            String.valueOf(it.at("Dimensions")).contains(queue.physicalName())
                && String.valueOf(it.text("MetricName"))
                    .equals("ApproximateNumberOfMessagesVisible"));
  }

  private static Predicate<String> exists() {
    Set<String> arns =
        TEMPLATES.stacks().stream()
            .flatMap(it -> it.resources().stream())
            .map(Resource::arn)
            .collect(Collectors.toSet());
    return arn ->
        arns.contains(arn)
            || arns.stream().anyMatch(it -> arn.startsWith(it + "/index/"))
            || TEMPLATES.buckets().stream().anyMatch(it -> arn.startsWith(it.arn() + "/"))
            || TEMPLATES.socketApis().stream().anyMatch(it -> arn.startsWith(connections(it)))
            || arn.startsWith("arn:aws:ses:");
  }

  /// The connections of an API, by its one stage.
  private static String connections(SocketApi api) {
    return "arn:aws:execute-api:ca-central-1:000000000000:" + api.id() + "/" + api.stage() + "/";
  }

  private static List<Map<String, Object>> statements(FunctionResource function) {
    List<Map<String, Object>> statements = new ArrayList<>();
    for (Object policy : function.policies()) {
      Tree.list(Tree.at(policy, "Statement")).forEach(it -> statements.add(Tree.map(it, "")));
    }
    return statements;
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object oneOrMore) {
    return oneOrMore instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(oneOrMore));
  }

  private static Set<String> names(
      List<Resource> resources, java.util.function.Function<Resource, String> name) {
    return resources.stream().map(name).collect(Collectors.toSet());
  }

  private static List<String> handlersInCode() {
    return new ClassFileImporter(List.of(new DoNotIncludeTests()))
            .importPackages(
                "ca.jechemine.administration",
                "ca.jechemine.messages",
                "ca.jechemine.reporting",
                "ca.jechemine.identity",
                "ca.jechemine.library",
                "ca.jechemine.appointments",
                "ca.jechemine.contact",
                "ca.jechemine.content",
                "ca.jechemine.documents",
                "ca.jechemine.notifications",
                "ca.jechemine.outbox",
                "ca.jechemine.payments")
            .stream()
            .filter(it ->
                it.isAssignableTo(RequestHandler.class)
                    || it.isAssignableTo(RequestStreamHandler.class))
            .filter(it -> !it.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .toList();
  }

  /// `ca.jechemine.contact.http.…` is of `contact`.
  private static String domain(FunctionResource function) {
    return function.handlerClass().split("\\.", -1)[2];
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String lowerCamel(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
