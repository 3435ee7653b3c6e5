package ca.jechemine.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.template.EventSource;
import ca.jechemine.local.template.FunctionResource;
import ca.jechemine.runtime.Platform;
import ca.jechemine.testkit.RunningCloud;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/// What happens around a snapshot (docs/adr/0012): before it, things are read and nothing else; and
/// of all who wake up from it, no two make the same ids.
class PrimingTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Set<String> READS =
      Set.of("GetSecretValue", "GetItem", "BatchGetItem", "Query");

  /// The functions that somebody waits for.
  static Stream<String> endpoints() {
    return CLOUD.cloud().application().functions().stream()
        .filter(it ->
            !it.events(EventSource.Route.class).isEmpty()
                || it.name().equals("AuthorizeRequest")
                || CLOUD.cloud().application().answersSockets(it))
        .map(FunctionResource::name);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void priming_reads_and_writes_nothing(String function) throws Exception {
    Calls calls = new Calls();
    Object handler = build(function, calls, InstantSource.system());

    assertThat(handler).isInstanceOf(Resource.class);
    Resource resource = (Resource) handler;
    resource.beforeCheckpoint(Core.getGlobalContext());
    resource.afterRestore(Core.getGlobalContext());

    assertThat(calls.operations).isNotEmpty().allMatch(READS::contains);
  }

  @Test
  void two_that_wake_up_from_one_snapshot_make_different_ids() throws Exception {
    Instant snapshot = CLOUD.cloud().clock().instant();
    List<String> ids = new ArrayList<>();
    for (String sender : List.of("une@example.com", "deux@example.com")) {
      Object handler = build("SubmitContactForm", new Calls(), InstantSource.fixed(snapshot));
      ((Resource) handler).beforeCheckpoint(Core.getGlobalContext());
      ((Resource) handler).afterRestore(Core.getGlobalContext());
      ids.add(submit((RequestStreamHandler) handler, sender));
    }

    assertThat(ids).doesNotHaveDuplicates().allMatch(it -> it.matches("[0-9a-f]{24}"));
  }

  private static String submit(RequestStreamHandler handler, String sender) throws Exception {
    String event =
        Files.readString(
                RunningCloud.projectRoot().resolve("events/contact/submit-contact-form.json"),
                UTF_8)
            .replace("zoe.tremblay@example.com", sender);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(UTF_8)), answer, nobodysContext());
    ObjectMapper json = new ObjectMapper();
    return json.readTree(json.readTree(answer.toByteArray()).path("body").asText())
        .path("id")
        .asText();
  }

  /// The handlers ask nothing of it.
  private static com.amazonaws.services.lambda.runtime.Context nobodysContext() {
    return (com.amazonaws.services.lambda.runtime.Context)
        Proxy.newProxyInstance(
            PrimingTest.class.getClassLoader(),
            new Class<?>[] {com.amazonaws.services.lambda.runtime.Context.class},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private static Object build(String function, Calls calls, InstantSource clock) throws Exception {
    Platform platform = CLOUD.cloud().functions().platform(function);
    String type = CLOUD.cloud().application().function(function).orElseThrow().handlerClass();
    return new Platform(
            platform.environment(), clock, platform.random(), platform.log(), List.of(calls))
        .build(() -> Class.forName(type).getConstructor().newInstance());
  }

  /// Writes down what is called.
  private static final class Calls implements ExecutionInterceptor {
    private final Queue<String> operations = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      operations.add(String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)));
    }
  }
}
