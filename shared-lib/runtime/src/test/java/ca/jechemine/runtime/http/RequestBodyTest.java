package ca.jechemine.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.TestPlatform;
import ca.jechemine.runtime.secrets.Keyring;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

  private static final String FORM = "multipart/form-data; boundary=";

  private final TestPlatform test = new TestPlatform();
  private final HttpEdge edge =
      HttpEdge.of(
          test.platform(), Keyring.of(Map.of("current", "k1", "k1", "a secret")), test.tables());

  @Test
  void bytes_come_through_as_they_are() throws IOException {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);

    try (InputStream body = binary("application/pdf", bytes).bodyStream()) {
      assertThat(body.readAllBytes()).isEqualTo(bytes);
    }
    try (InputStream body = request("text/plain", "été", false).bodyStream()) {
      assertThat(body.readAllBytes()).isEqualTo("été".getBytes(UTF_8));
    }
  }

  @Test
  void what_comes_in_base64_is_as_long_as_what_it_means() {
    Request request = binary("text/csv", "é".repeat(50).getBytes(UTF_8));

    assertThat(request.isLongerThan(50)).isFalse();
    assertThat(request.isLongerThan(49)).isTrue();
  }

  @Test
  void a_form_is_the_same_whatever_separates_its_parts() {
    String first = fingerprint(FORM + "----a1", "------a1\r\n\u00ff\u00fe\r\n------a1--");

    assertThat(fingerprint(FORM + "----b2", "------b2\r\n\u00ff\u00fe\r\n------b2--"))
        .isEqualTo(first);
    assertThat(
            fingerprint(
                "Multipart/Form-Data; charset=utf-8; Boundary=\"----c 3\"",
                "------c 3\r\n\u00ff\u00fe\r\n------c 3--"))
        .isEqualTo(first);
  }

  @Test
  void a_form_with_other_bytes_is_another() {
    String first = fingerprint(FORM + "----a1", "------a1\r\n\u00ff\u00fe\r\n------a1--");

    assertThat(fingerprint(FORM + "----a1", "------a1\r\n\u00fe\u00ff\r\n------a1--"))
        .isNotEqualTo(first);
    assertThat(fingerprint("application/pdf", "------a1\r\n\u00ff\u00fe\r\n------a1--"))
        .isNotEqualTo(first);
  }

  private String fingerprint(String contentType, String bytes) {
    return binary(contentType, bytes.getBytes(ISO_8859_1))
        .idempotency()
        .orElseThrow()
        .fingerprint();
  }

  @Test
  void without_a_key_only_the_very_same_is_a_repetition_and_only_where_the_endpoint_says_so() {
    Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));

    assertThat(keyless("{}", Optional.empty()).idempotency()).isEmpty();
    Idempotency first = keyless("{}", minute).idempotency().orElseThrow();
    assertThat(keyless("{}", minute).idempotency()).contains(first);
    assertThat(keyless("{ }", minute).idempotency().orElseThrow().key()).isNotEqualTo(first.key());
    assertThat(first.receipt(Response.ok(Map.of())).kept()).isEqualTo(Duration.ofMinutes(1));
  }

  private Request keyless(String body, Optional<Duration> twiceByMistake) {
    return new Request(
        new GatewayEvent(
            "POST /api/x", "/api/x", "", null, Map.of(), null, null, null, body, false),
        edge,
        twiceByMistake);
  }

  private Request binary(String contentType, byte[] bytes) {
    return request(contentType, Base64.getEncoder().encodeToString(bytes), true);
  }

  private Request request(String contentType, String body, boolean isBase64Encoded) {
    return new Request(
        new GatewayEvent(
            "POST /api/x",
            "/api/x",
            "",
            null,
            Map.of("content-type", contentType, "idempotency-key", "key"),
            null,
            null,
            null,
            body,
            isBase64Encoded),
        edge);
  }
}
