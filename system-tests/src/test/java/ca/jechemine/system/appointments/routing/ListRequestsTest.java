package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The lists of requests (contract 20 §2.8, §2.9, §2.27).
class ListRequestsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PROPOSED = "/api/appointments/proposed";
  private static final String GENERAL = "/api/appointments/general";
  private static final String AWAITING = "/api/appointments/awaiting-schedule";

  private final Cast cast = new Cast(CLOUD);

  /// Nothing that is set off runs meanwhile.
  @BeforeEach
  void empty() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterAll
  static void resume() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  @Test
  void what_is_offered_is_urgent_first_then_the_newest_and_says_nothing_to_reach_anybody_by() {
    Professional zoe = cast.professional();
    AppointmentId older = kept(cast.offered(zoe), false, 2);
    AppointmentId urgent = kept(cast.offered(zoe), true, 3);
    AppointmentId newer = kept(cast.offered(zoe), false, 1);

    Answer answer = zoe.api().get(PROPOSED);

    assertThat(ids(answer.json())).containsExactly(urgent.value(), newer.value(), older.value());
    JsonNode first = answer.json().get(0);
    assertThat(first.at("/clientId/firstName").asText()).isEqualTo(Cast.FIRST_NAME);
    assertThat(first.at("/clientId/lastName").asText()).isEqualTo("Z.");
    assertThat(first.at("/payment/professionalPayout").decimalValue()).isEqualByComparingTo("108");
    assertThat(first.path("proposedUntil").asText()).isNotBlank();
    assertThat(answer.body())
        .doesNotContain(
            Cast.LAST_NAME, Cast.PHONE, Cast.PLACE, "@", "\"price\"", "proposedTo", "refusedBy");
    assertThat(cast.dynamoCalls("ListProposedRequests"))
        .containsExactly("Query", "BatchGetItem", "BatchGetItem");
  }

  @Test
  void a_status_other_than_pending_has_none_and_an_unknown_one_is_refused() {
    Professional zoe = cast.professional();
    kept(cast.offered(zoe), false, 1);

    assertThat(zoe.api().get(PROPOSED + "?status=pending").json()).hasSize(1);
    assertThat(zoe.api().get(PROPOSED + "?status=scheduled").json()).isEmpty();
    assertThat(zoe.api().get(PROPOSED + "?status=lost").status()).isEqualTo(400);
  }

  @Test
  void the_pool_is_everybodys_but_theirs_who_turned_it_down() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    AppointmentId free = cast.request(cast.pooled());
    AppointmentId refused = cast.request(cast.pooled(), Search.NEW.without(zoe.id()));
    cast.request(cast.offered(yan));

    assertThat(ids(zoe.api().get(GENERAL).json())).containsExactly(free.value());
    assertThat(ids(yan.api().get(GENERAL).json()))
        .containsExactlyInAnyOrder(free.value(), refused.value());
    assertThat(zoe.api().get(GENERAL).body())
        .doesNotContain(Cast.LAST_NAME, Cast.PHONE, Cast.PLACE, "@", "\"price\"");
    assertThat(cast.dynamoCalls("ListPooledRequests")).containsExactly("Query", "BatchGetItem");
  }

  @Test
  void the_pool_is_searched_by_motif_form_and_kind_exactly() {
    Professional zoe = cast.professional();
    String video = pooled(Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété")).value();
    String couple = pooled(Cast.asked(Modality.VIDEO, TherapyType.COUPLE, "Deuil")).value();
    String phone =
        pooled(Cast.asked(Modality.PHONE, TherapyType.SOLO, "Anxiété de performance")).value();

    assertThat(general(zoe, "")).containsExactlyInAnyOrder(video, couple, phone);
    assertThat(general(zoe, "?type=video")).containsExactlyInAnyOrder(video, couple);
    assertThat(general(zoe, "?therapyType=couple")).containsExactly(couple);
    assertThat(general(zoe, "?issueType=Anxi%C3%A9t%C3%A9")).containsExactly(video);
    assertThat(general(zoe, "?type=phone&therapyType=couple")).isEmpty();
    assertThat(zoe.api().get(GENERAL + "?type=fax").status()).isEqualTo(400);
    assertThat(zoe.api().get(GENERAL + "?therapyType=choir").status()).isEqualTo(400);
  }

  @Test
  void a_client_who_left_a_professional_is_hidden_from_them_and_from_nobody_else() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    UserId client = cast.client();
    cast.request(
        cast.matched(zoe),
        Search.NEW,
        Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Deuil"),
        client);
    AppointmentId another =
        cast.request(
            cast.pooled(),
            Search.NEW,
            Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Deuil", false, true),
            client);

    assertThat(general(zoe, "")).isEmpty();
    assertThat(cast.dynamoCalls("ListPooledRequests")).containsExactly("Query", "BatchGetItem");
    assertThat(general(yan, "")).containsExactly(another.value());
  }

  @Test
  void what_awaits_a_date_is_shown_to_whose_it_is_with_how_to_reach_the_client() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    AppointmentId older = kept(cast.matched(zoe), false, 2);
    AppointmentId urgent = kept(cast.matched(zoe), true, 3);
    kept(cast.matched(yan), false, 1);

    Answer answer = zoe.api().get(AWAITING);

    assertThat(ids(answer.json())).containsExactly(urgent.value(), older.value());
    assertThat(answer.body())
        .contains(Cast.LAST_NAME, Cast.PHONE, "matchedAt")
        .doesNotContain("\"price\"");
    assertThat(cast.dynamoCalls("ListAwaitingSchedule")).containsExactly("Query", "BatchGetItem");
  }

  @Test
  void somebody_of_whom_nothing_is_known_leaves_the_list_readable() {
    Professional zoe = cast.professional();
    cast.request(
        cast.offered(zoe),
        Search.NEW,
        Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Deuil"),
        cast.newId());

    JsonNode list = zoe.api().get(PROPOSED).json();

    assertThat(list).hasSize(1);
    assertThat(list.get(0).at("/clientId/firstName").isTextual()).isTrue();
  }

  @Test
  void P23_a_walk_sees_each_request_once_while_others_arrive() {
    Professional zoe = cast.professional();
    List<String> offered =
        IntStream.range(0, 12).mapToObj(it -> kept(cast.offered(zoe), false, it).value()).toList();
    List<String> open =
        IntStream.range(0, 12).mapToObj(it -> kept(cast.pooled(), false, it).value()).toList();
    List<String> taken =
        IntStream.range(0, 12).mapToObj(it -> kept(cast.matched(zoe), false, it).value()).toList();
    CompletableFuture<Void> arriving =
        CompletableFuture.runAsync(() ->
            IntStream.range(0, 40)
                .forEach(_ -> {
                  kept(cast.offered(zoe), false, 0);
                  kept(cast.pooled(), false, 0);
                }));

    assertThat(walk(zoe, PROPOSED)).doesNotHaveDuplicates().containsAll(offered);
    assertThat(walk(zoe, GENERAL)).doesNotHaveDuplicates().containsAll(open);
    assertThat(walk(zoe, AWAITING)).containsExactlyElementsOf(taken);
    arriving.join();
  }

  @Test
  void P23_bounds_and_cursors_are_held_to() {
    Professional zoe = cast.professional();
    Professional yan = cast.professional();
    IntStream.range(0, 3).forEach(_ -> kept(cast.pooled(), false, 0));
    String cursor = zoe.api().get(GENERAL + "?limit=1").text("nextCursor");

    assertThat(zoe.api().get(GENERAL + "?limit=1&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(yan.api().get(GENERAL + "?cursor=" + cursor).status()).isEqualTo(400);
    assertThat(zoe.api().get(PROPOSED + "?cursor=" + cursor).status()).isEqualTo(400);
    assertThat(zoe.api().get(GENERAL + "?type=video&cursor=" + cursor).status()).isEqualTo(400);
    for (String path : List.of(PROPOSED, GENERAL, AWAITING)) {
      for (String query : List.of("?limit=0", "?limit=101", "?limit=x", "?cursor=mine")) {
        assertThat(zoe.api().get(path + query).status()).as(path + query).isEqualTo(400);
      }
    }
  }

  /// A hundred times as much is in `EveryRouteCostTest`.
  @Test
  void P22_a_page_costs_the_same_with_ten_times_the_data() throws InterruptedException {
    Professional zoe = cast.professional();
    everywhere(zoe, 3);
    List<Cost> few = costs(zoe);
    CLOUD.cloud().unheard(() -> everywhere(zoe, 27));

    assertThat(costs(zoe)).isEqualTo(few);
  }

  private record Cost(List<String> calls, int items) {}

  private void everywhere(Professional professional, int times) {
    for (int n = 0; n < times; n++) {
      kept(cast.offered(professional), false, n);
      kept(cast.pooled(), false, n);
      kept(cast.matched(professional), false, n);
    }
  }

  private List<Cost> costs(Professional professional) {
    return Stream.of(PROPOSED, GENERAL, AWAITING)
        .map(path -> {
          assertThat(ids(professional.api().get(path + "?limit=2").json().path("items")))
              .hasSize(2);
          return switch (path) {
            case PROPOSED -> cost("ListProposedRequests");
            case GENERAL -> cost("ListPooledRequests");
            default -> cost("ListAwaitingSchedule");
          };
        })
        .toList();
  }

  private static Cost cost(String function) {
    List<Call> calls = CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb");
    return new Cost(
        calls.stream().map(Call::operation).toList(), calls.stream().mapToInt(Call::items).sum());
  }

  @Test
  void P22_a_search_that_finds_little_reads_a_few_stretches_of_the_pool_and_goes_on() {
    Professional zoe = cast.professional();
    IntStream.range(0, 12).forEach(_ -> kept(cast.pooled(), false, 0));
    AppointmentId oldest =
        cast.keep(
            cast.pooled(),
            Search.NEW,
            Cast.asked(Modality.PHONE, TherapyType.SOLO, "Deuil"),
            cast.client(),
            cast.now().minus(Duration.ofDays(1)));

    JsonNode first = zoe.api().get(GENERAL + "?type=phone&limit=2").json();

    assertThat(first.path("items")).isEmpty();
    assertThat(cast.dynamoCalls("ListPooledRequests"))
        .containsExactly("Query", "Query", "Query", "Query", "Query");
    JsonNode second =
        zoe.api()
            .get(GENERAL + "?type=phone&limit=2&cursor=" + first.path("nextCursor").asText())
            .json();
    assertThat(ids(second.path("items"))).containsExactly(oldest.value());
    assertThat(second.has("nextCursor")).isFalse();
  }

  private AppointmentId kept(State state, boolean urgent, int minutesAgo) {
    return cast.keep(
        state,
        Search.NEW,
        Cast.asked(Modality.VIDEO, TherapyType.SOLO, Cast.MOTIF, urgent, false),
        cast.client(),
        cast.now().minus(Duration.ofMinutes(minutesAgo)));
  }

  private AppointmentId pooled(ServiceRequest asked) {
    return cast.request(cast.pooled(), asked);
  }

  private static List<String> general(Professional professional, String query) {
    return ids(professional.api().get(GENERAL + query).json());
  }

  private static List<String> walk(Professional professional, String path) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = professional.api().get(path + "?limit=5" + cursor).json();
      seen.addAll(ids(page.path("items")));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return seen;
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(it -> ids.add(it.path("_id").asText()));
    return ids;
  }
}
