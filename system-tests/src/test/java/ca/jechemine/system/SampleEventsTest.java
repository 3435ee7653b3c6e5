package ca.jechemine.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.template.EventSource;
import ca.jechemine.local.template.FunctionResource;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sample events of the folder `events` are such as the functions understand.
class SampleEventsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(RunningCloud.projectRoot().resolve("events"))) {
      return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void every_function_has_one() throws IOException {
    List<String> sampled = samples().stream().map(SampleEventsTest::function).toList();

    assertThat(CLOUD.cloud().application().functions())
        .extracting(FunctionResource::name)
        .allSatisfy(it -> assertThat(sampled).contains(it));
  }

  /// The payload of a sample is sealed under a key that is nowhere: a consumer says so by reporting
  /// the message as one to deliver again, and by nothing else.
  @ParameterizedTest
  @MethodSource("samples")
  void its_function_answers(Path sample) throws Exception {
    String function = function(sample);
    FunctionResource resource = CLOUD.cloud().application().function(function).orElseThrow();

    JsonNode answer =
        JSON.readTree(CLOUD.cloud().invoke(function, Files.readString(sample, UTF_8)));

    if (!resource.events(EventSource.Route.class).isEmpty()) {
      assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isBetween(200, 499);
      if (answer.path("statusCode").asInt() == 204) {
        assertThat(answer.path("body").asText()).isEmpty();
        return;
      }
      if (answer.at("/headers/content-type").asText().startsWith("text/")) {
        assertThat(answer.path("body").asText()).isNotEmpty();
        return;
      }
      assertThat(
              JSON.readTree(answer.path("body").asText()).isObject()
                  || JSON.readTree(answer.path("body").asText()).isArray())
          .isTrue();
    } else if (CLOUD.cloud().application().answersSockets(resource)) {
      assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isBetween(200, 499);
    } else if (resource.handlerClass().contains(".jobs.")) {
      assertThat(answer.isNull()).as(answer.toString()).isTrue();
    } else if (resource.events().isEmpty()) {
      assertThat(answer.path("isAuthorized").asBoolean()).isTrue();
    } else if (!resource.events(EventSource.Schedule.class).isEmpty()) {
      assertThat(answer.isNull()).as(answer.toString()).isTrue();
    } else {
      assertThat(answer.path("batchItemFailures").isArray()).as(answer.toString()).isTrue();
    }
  }

  private static String function(Path sample) {
    StringBuilder name = new StringBuilder();
    for (String word : sample.getFileName().toString().replace(".json", "").split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }
}
