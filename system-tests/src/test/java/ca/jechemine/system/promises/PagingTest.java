package ca.jechemine.system.promises;

import static ca.jechemine.system.promises.Traces.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P23: whoever turns the pages sees each message once, whatever arrives meanwhile.
class PagingTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int ARRIVING = 1_000;
  private static final int LIMIT = 37;
  private static final String SETTINGS = "/api/admin/settings";

  private final Traces traces = new Traces(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
  }

  @Test
  void P23_a_walk_sees_each_message_once_while_a_thousand_others_arrive() throws Exception {
    List<String> before = arrive("avant", 60);
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    CLOUD.cloud().triggers().pause("RelayOutbox");
    Rows others = new Rows(CLOUD, before.getFirst());
    try {
      CompletableFuture<Void> arriving = CompletableFuture.runAsync(() -> others.arrive(ARRIVING));
      int walks = 0;
      do {
        assertThat(walk(admin)).doesNotHaveDuplicates().containsAll(before);
        walks++;
      } while (!arriving.isDone());
      arriving.join();
      assertThat(walks).isPositive();
      assertThat(walk(admin)).doesNotHaveDuplicates().hasSize(ARRIVING + before.size());
    } finally {
      CLOUD.cloud().reset();
      CLOUD.cloud().triggers().resume("RelayOutbox");
    }
  }

  @Test
  void P23_a_walk_through_the_versions_of_the_settings_sees_each_once_while_others_are_made() {
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
    AtomicInteger cents = new AtomicInteger(131_00);
    PageWalk.of(admin, SETTINGS + "/versions", "/versions", "/version")
        .seesEachOnceWhileOthersArrive(() ->
            admin
                .call(
                    "PUT",
                    SETTINGS,
                    "{\"defaultPricing\":{\"solo\":%s}}"
                        .formatted(BigDecimal.valueOf(cents.incrementAndGet(), 2)))
                .json()
                .path("version")
                .asText());
  }

  @Test
  void P23_a_cursor_that_was_altered_or_belongs_to_another_list_is_refused() {
    arrive("page", 3);
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    String cursor = admin.get(INBOX + "?limit=1").text("nextCursor");
    String altered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

    assertThat(admin.get(INBOX + "?limit=1&cursor=" + cursor).status()).isEqualTo(200);
    refused(admin.get(INBOX + "?limit=1&cursor=" + altered));
    refused(admin.get(INBOX + "?limit=1&cursor=" + cursor.substring(0, cursor.length() - 4)));
    refused(admin.get(INBOX + "?limit=1&status=new&cursor=" + cursor));
    refused(admin.get(INBOX + "?limit=1&direction=outbound&cursor=" + cursor));
    refused(admin.get(INBOX + "?limit=1&cursor=mine"));
    refused(admin.get(INBOX + "?limit=501"));
    refused(admin.get(INBOX + "?limit=0"));
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
  }

  private List<String> arrive(String mark, int count) {
    return AtOnce.all(
        IntStream.range(0, count)
            .<Callable<String>>mapToObj(n -> () -> traces.submit(mark + n))
            .toList());
  }

  private static List<String> walk(Api admin) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = admin.get(INBOX + "?limit=" + LIMIT + cursor).json();
      assertThat(page.path("messages").size()).isLessThanOrEqualTo(LIMIT);
      page.path("messages").forEach(it -> seen.add(it.path("id").asText()));
      cursor =
          page.path("nextCursor").isTextual() ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return seen;
  }
}
