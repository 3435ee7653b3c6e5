package ca.jechemine.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.template.Application;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same cases are shown to the function's own code by `system-tests/node/upload-limit.mjs`.
class UploadLimitTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UploadLimit LIMIT =
      new UploadLimit(Application.read(Path.of("../template.yaml"), Map.of()));

  static Stream<JsonNode> cases() throws IOException {
    JsonNode cases = JSON.readTree(Path.of("src/test/resources/upload-limit.json").toFile());
    return StreamSupport.stream(cases.spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers_as_the_function_does(JsonNode told) throws IOException {
    Optional<HttpAnswer> answer = LIMIT.answer(request("/api/upload/referral", told));

    if (told.has("error")) {
      HttpAnswer refusal = answer.orElseThrow();
      assertThat(refusal.status()).isEqualTo(413);
      assertThat(refusal.headers())
          .isEqualTo(
              Map.of(
                  "content-type", "application/json; charset=utf-8", "cache-control", "no-store"));
      assertThat(JSON.readTree(refusal.body()))
          .isEqualTo(
              JSON.createObjectNode()
                  .put("error", told.get("error").asText())
                  .put("code", "USE_PRESIGNED_UPLOAD"));
    } else {
      assertThat(answer).isEmpty();
    }
  }

  @Test
  void only_where_the_template_says_so() {
    JsonNode long10 =
        JSON.createObjectNode()
            .set("headers", JSON.createObjectNode().put("content-length", "10485760"));

    assertThat(LIMIT.answer(request("/api/admin/uploads", long10))).isPresent();
    assertThat(LIMIT.answer(request("/api/uploads", long10))).isPresent();
    assertThat(LIMIT.answer(request("/uploads/incoming/a", long10))).isEmpty();
    assertThat(LIMIT.answer(request("/api/contact", long10))).isEmpty();
  }

  private static HttpRequest request(String path, JsonNode told) {
    Map<String, List<String>> headers = new HashMap<>();
    told.path("headers").forEachEntry((name, value) -> headers.put(name, List.of(value.asText())));
    String cookies =
        told.path("cookies").properties().stream()
            .map(it -> it.getKey() + "=" + it.getValue().asText())
            .collect(Collectors.joining("; "));
    if (!cookies.isEmpty()) {
      headers.put("cookie", List.of(cookies));
    }
    return new HttpRequest("POST", path, "", "HTTP/1.1", headers, "127.0.0.1:1", new byte[0]);
  }
}
