package ca.jechemine.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.TestPlatform;
import ca.jechemine.runtime.probe.Probe;
import ca.jechemine.runtime.secrets.Keyring;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpHandlerTest {

  private static final Text REASON = new Text("Déjà archivé.", "Already archived.");
  private static final String CLIENT =
      """
      "authorizer":{"lambda":{"outcome":"SIGNED_IN","userId":"65f0c0ffee65f0c0ffee65f0",\
      "role":"client","status":"active","adminPermissions":"","locale":"fr"}},\
      """;

  private final TestPlatform test = new TestPlatform();
  private final HttpEdge edge =
      HttpEdge.of(
          test.platform(), Keyring.of(Map.of("current", "k1", "k1", "a secret")), test.tables());

  @Test
  void answers_json_with_the_request_id_and_without_caching() throws IOException {
    String answer = call(Access.anyone(), _ -> Response.ok(Map.of("success", true)), event("", ""));

    assertThat(answer)
        .contains(
            "\"statusCode\":200",
            "\"x-request-id\":\"r-1\"",
            "\"cache-control\":\"no-store\"",
            "{\\\"success\\\":true}");
  }

  @Test
  void refuses_nobody_in_the_visitors_language() throws IOException {
    String french = call(Access.signedIn(), _ -> unreachable(), event("", "NEXT_LOCALE=fr"));
    String english = call(Access.signedIn(), _ -> unreachable(), event("", "NEXT_LOCALE=xx"));

    assertThat(french).contains("\"statusCode\":401", "Veuillez vous connecter.");
    assertThat(english).contains("\"statusCode\":401", "Please sign in.", "UNAUTHENTICATED");
  }

  @Test
  void refuses_another_role_and_an_admin_without_the_permission() throws IOException {
    String role = call(Access.only(Role.PROFESSIONAL), _ -> unreachable(), event(CLIENT, ""));
    String admin =
        call(Access.admin(AdminPermission.MANAGE_CONTENT), _ -> unreachable(), event(CLIENT, ""));

    assertThat(role).contains("\"statusCode\":403", "FORBIDDEN");
    assertThat(admin).contains("\"statusCode\":403", "FORBIDDEN");
  }

  @Test
  void a_foreign_page_is_told_so() throws IOException {
    String context = "\"authorizer\":{\"lambda\":{\"outcome\":\"FOREIGN_ORIGIN\"}},";

    assertThat(call(Access.signedIn(), _ -> unreachable(), event(context, "")))
        .contains("\"statusCode\":403", "FOREIGN_ORIGIN");
  }

  @Test
  void half_an_identity_is_none() throws IOException {
    String context = "\"authorizer\":{\"lambda\":{\"outcome\":\"SIGNED_IN\",\"role\":\"admin\"}},";

    assertThat(call(Access.signedIn(), _ -> unreachable(), event(context, "")))
        .contains("\"statusCode\":401");
  }

  @ParameterizedTest
  @CsvSource({"conflict,409", "notFound,404", "forbidden,403", "unprocessable,422", "gateway,502"})
  void each_refusal_has_its_status_and_is_no_error_in_the_log(String kind, int status)
      throws IOException {
    String answer = call(Access.anyone(), _ -> refuse(kind), event("", "NEXT_LOCALE=fr"));

    assertThat(answer).contains("\"statusCode\":" + status, "Déjà archivé.");
    assertThat(test.log()).doesNotContain("ERROR");
  }

  @Test
  void what_another_service_makes_no_sense_of_has_its_type_and_is_an_error_in_the_log()
      throws IOException {
    Text reason = new Text("Cette demande n’est pas acceptée.", "This request is not accepted.");
    String answer =
        call(
            Access.anyone(),
            _ -> {
              throw Refusal.badRequest(
                  "resource_missing",
                  "invalid_request_error",
                  reason,
                  new IllegalStateException("cus_1 of zoe@exemple.ca"));
            },
            event("", ""));

    assertThat(answer)
        .contains(
            "\"statusCode\":400",
            "\\\"code\\\":\\\"resource_missing\\\"",
            "\\\"type\\\":\\\"invalid_request_error\\\"",
            "Cette demande n’est pas acceptée.")
        .doesNotContain("cus_1");
    assertThat(test.log())
        .contains("ERROR", "resource_missing", "IllegalStateException")
        .doesNotContain("cus_1", "exemple");
  }

  @Test
  void too_many_requests_say_when_to_come_back_rounded_up() throws IOException {
    String answer =
        call(
            Access.anyone(),
            _ -> {
              throw Refusal.tooManyRequests(Duration.ofMillis(659_001));
            },
            event("", ""));

    assertThat(answer).contains("\"statusCode\":429", "\"retry-after\":\"660\"");
  }

  @Test
  void names_all_fields_at_fault_for_people_and_for_programs() throws IOException {
    Text missing = new Text("est obligatoire", "is required");
    String answer =
        call(
            Access.anyone(),
            _ -> {
              new Violations()
                  .require(false, "email", missing)
                  .require(false, "phone", missing)
                  .refuseIfAny();
              return unreachable();
            },
            event("", "NEXT_LOCALE=fr"));

    assertThat(answer)
        .contains(
            "\"statusCode\":400",
            "email est obligatoire ; phone est obligatoire",
            "{\\\"field\\\":\\\"phone\\\",\\\"reason\\\":\\\"est obligatoire\\\"}");
  }

  @Test
  void a_race_lost_for_good_is_a_conflict() throws IOException {
    String answer =
        call(
            Access.anyone(),
            _ -> {
              throw new StaleVersion("the message");
            },
            event("", ""));

    assertThat(answer).contains("\"statusCode\":409", "CHANGED_MEANWHILE");
  }

  @Test
  void a_defect_says_nothing_of_itself_and_leaves_its_place_but_not_its_words_in_the_log()
      throws IOException {
    String answer =
        call(
            Access.anyone(),
            _ -> {
              throw new IllegalStateException("jean@exemple.ca is not a number");
            },
            event("", ""));

    assertThat(answer).contains("\"statusCode\":500", "INTERNAL").doesNotContain("exemple");
    assertThat(test.log())
        .contains("\"level\":\"ERROR\"", "IllegalStateException", "HttpHandlerTest", "r-1")
        .doesNotContain("exemple");
  }

  @ParameterizedTest
  @CsvSource({"'{'", "'[]'", "'\"text\"'", "'{\"texts\":3}'"})
  void a_body_that_is_not_the_json_expected_is_refused(String body) throws IOException {
    assertThat(call(Access.anyone(), it -> Response.ok(it.body(Probe.class)), withBody(body)))
        .contains("\"statusCode\":400", "INVALID_REQUEST");
  }

  @Test
  void a_body_longer_than_the_endpoint_takes_is_refused_from_who_may_call_it() throws IOException {
    String form = withBody("x".repeat(100_000));
    String longer = withBody("x".repeat(100_001));

    assertThat(call(Access.anyone(), HttpHandlerTest::length, form)).contains("length\\\":100000");
    assertThat(call(Access.anyone(), _ -> unreachable(), longer))
        .contains("\"statusCode\":400", "INVALID_REQUEST", "trop long");
    assertThat(call(Access.signedIn(), _ -> unreachable(), longer)).contains("\"statusCode\":401");
  }

  @Test
  void more_than_the_gateway_lets_through_is_answered() throws IOException {
    assertThat(call(Access.anyone(), _ -> unreachable(), withBody("x".repeat(10 * 1024 * 1024))))
        .contains("\"statusCode\":400", "INVALID_REQUEST", "trop long");
  }

  @Test
  void believes_the_viewer_address_only_with_the_origins_secret() throws IOException {
    String headers = "\"cloudfront-viewer-address\":\"203.0.113.7:46532\"";

    assertThat(call(Access.anyone(), HttpHandlerTest::address, withHeaders(headers)))
        .contains("198.51.100.1");
    assertThat(
            call(
                Access.anyone(),
                HttpHandlerTest::address,
                withHeaders(headers + ",\"x-origin-verify\":\"a guess\"")))
        .contains("198.51.100.1");
    assertThat(
            call(
                Access.anyone(),
                HttpHandlerTest::address,
                withHeaders(headers + ",\"x-origin-verify\":\"a secret\"")))
        .contains("203.0.113.7")
        .doesNotContain("46532");
  }

  @ParameterizedTest
  @CsvSource({"'',20", "' ',20", "1,1", "50,50", "100,100"})
  void a_page_holds_what_is_asked_for_or_the_usual(String limit, int expected) throws IOException {
    assertThat(call(Access.anyone(), HttpHandlerTest::limit, withLimit(limit)))
        .contains("{\\\"limit\\\":" + expected + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "101", "99999999999", "1.5", "tout"})
  void a_page_of_another_size_is_refused(String limit) throws IOException {
    assertThat(call(Access.anyone(), HttpHandlerTest::limit, withLimit(limit)))
        .contains("\"statusCode\":400", "{\\\"field\\\":\\\"limit\\\"");
  }

  @Test
  void a_cursor_is_good_only_for_the_list_that_gave_it() {
    Cursors cursors = edge.cursors();
    String cursor = cursors.of(new Position("{\"pk\":\"a\"}"), "inbox#new");

    assertThat(cursors.read(cursor, "inbox#new")).isEqualTo(new Position("{\"pk\":\"a\"}"));
    assertThat(catching(() -> cursors.read(cursor, "inbox#read")))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(catching(() -> cursors.read("e30", "inbox#new")))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(catching(() -> cursors.read("%", "inbox#new"))).isInstanceOf(Refusal.Invalid.class);
  }

  private static Throwable catching(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowable(call);
  }

  private static Response address(Request request) {
    return Response.ok(Map.of("address", request.viewerAddress()));
  }

  private static Response limit(Request request) {
    return Response.ok(Map.of("limit", PageLimit.of(request, 20)));
  }

  private static String withLimit(String limit) {
    return event("", "")
        .replace(
            "\"body\":\"\"",
            "\"queryStringParameters\":{\"limit\":\"" + limit + "\"},\"body\":\"\"");
  }

  private static Response length(Request request) {
    return Response.ok(Map.of("length", request.rawBody().length()));
  }

  private static String withBody(String body) {
    return event("", "").replace("\"body\":\"\"", "\"body\":" + quoted(body));
  }

  private static Response refuse(String kind) {
    throw switch (kind) {
      case "conflict" -> Refusal.conflict("ARCHIVED", REASON);
      case "notFound" -> Refusal.notFound(REASON);
      case "forbidden" -> Refusal.forbidden("ARCHIVED", REASON);
      case "unprocessable" -> Refusal.unprocessable("ARCHIVED", REASON);
      default -> Refusal.badGateway("ARCHIVED", REASON);
    };
  }

  private static Response unreachable() {
    throw new AssertionError("the endpoint was reached");
  }

  private static String event(String authorizer, String cookie) {
    return """
    {"version":"2.0","routeKey":"GET /api/x","rawPath":"/api/x","cookies":["%s"],
     "headers":{"host":"x"},
     "requestContext":{%s"requestId":"r-1","http":{"method":"GET","path":"/api/x",\
    "sourceIp":"198.51.100.1"},"timeEpoch":1},
     "body":"","isBase64Encoded":false,"stageVariables":null}
    """
        .formatted(cookie, authorizer);
  }

  private static String withHeaders(String headers) {
    return event("", "").replace("\"host\":\"x\"", headers);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  private String call(Access access, Function<Request, Response> respond, String event)
      throws IOException {
    HttpHandler handler =
        new HttpHandler(edge, access) {
          @Override
          protected Response respond(Request request) {
            return respond.apply(request);
          }
        };
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, noContext());
    return output.toString(UTF_8);
  }

  private static Context noContext() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new AssertionError(method.getName() + " is not to be needed");
            });
  }
}
