package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/clients` (contract 20 §2.13, §5.8).
class ListClientsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/clients";

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final Api api = cast.as(professional);

  @Test
  void each_client_is_there_once_with_what_the_page_reads() {
    UserId client = cast.client(null, cast.today().minusYears(34));
    cast.plant(client, new State.Completed(professional, cast.now(), cast.in(-45, "10:00"), null));
    cast.plant(client, cast.scheduled(professional, cast.in(5, "10:00")));
    cast.plant(client, cast.matched(professional));

    JsonNode only = only(api.get(PATH));

    assertThat(only.path("id").asText()).isEqualTo(client.value());
    assertThat(only.path("name").asText()).isEqualTo("Zoé Tremblay");
    assertThat(only.path("email").asText()).isEqualTo(Cast.email(client));
    assertThat(only.path("phone").asText()).isEqualTo("+15145551234");
    assertThat(only.path("address").asText()).isEqualTo("Québec");
    assertThat(only.path("age").asInt()).isEqualTo(34);
    assertThat(only.path("status").asText()).isEqualTo("active");
    assertThat(only.path("paymentGuaranteeStatus").asText()).isEqualTo("none");
    assertThat(only.path("statusTier").asText()).isEqualTo("yellow");
    assertThat(only.path("lastSession").asText()).isEqualTo(cast.today().plusDays(5).toString());
    assertThat(only.path("joinedDate").asText()).isEqualTo(cast.today().minusDays(45).toString());
    assertThat(only.path("totalSessions").asInt()).isEqualTo(3);
  }

  @Test
  void defect_not_repeated_the_motif_is_the_clients_own() {
    cast.plant(cast.client(), cast.matched(professional));

    assertThat(only(api.get(PATH)).path("issueType").asText()).isEqualTo("Anxiété");
  }

  @Test
  void defect_not_repeated_a_client_without_a_date_has_a_dash_that_the_page_asks_for() {
    cast.plant(cast.client(), cast.matched(professional));

    JsonNode only = only(api.get(PATH));

    assertThat(only.path("lastSession").asText()).isEqualTo("-");
    assertThat(only.path("joinedDate").asText()).isEqualTo("-");
    assertThat(only.path("status").asText()).isEqualTo("pending");
    assertThat(only.path("statusTier").asText()).isEqualTo("gray");
  }

  @Test
  void defect_not_repeated_a_client_who_is_gone_is_left_out_and_the_others_come() {
    UserId there = cast.client();
    cast.plant(new UserId(cast.newId()), cast.scheduled(professional, cast.in(6, "10:00")));
    cast.plant(there, cast.scheduled(professional, cast.in(5, "10:00")));

    assertThat(ids(api.get(PATH).json())).containsExactly(there.value());
  }

  @Test
  void whoever_has_nothing_of_the_professionals_any_more_is_not_there() {
    UserId left = cast.client();
    Appointment matched = cast.plant(left, cast.matched(professional));
    cast.plant(cast.client(), cast.proposed(professional));
    cast.plant(cast.client(), cast.scheduled(cast.professional(), cast.in(5, "10:00")));
    assertThat(ids(api.get(PATH).json())).containsExactly(left.value());

    assertThat(api.post("/api/appointments/" + matched.id() + "/release", "{}").status())
        .isEqualTo(200);

    assertThat(api.get(PATH).json()).isEmpty();
    assertThat(
            api.post(
                    "/api/professional/appointments",
                    "{\"clientId\":\"%s\",\"date\":\"%s\",\"time\":\"10:00\",\"type\":\"video\"}"
                        .formatted(left, cast.today().plusDays(5)))
                .code())
        .isEqualTo("NOT_YOUR_CLIENT");
  }

  @Test
  void a_transfer_that_has_not_arrived_two_days_after_the_session_is_red()
      throws InterruptedException {
    Appointment held =
        cast.plant(
            cast.newId(),
            cast.client(),
            cast.ongoing(professional, cast.in(0, "00:10")),
            PaymentMethod.TRANSFER);
    api.post(
        "/api/appointments/" + held.id() + "/complete-session",
        "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"completed\"}");
    assertThat(only(api.get(PATH)).path("statusTier").asText()).isEqualTo("yellow");

    CLOUD.cloud().advance(Duration.ofHours(49));

    assertThat(only(cast.as(professional).get(PATH)).path("statusTier").asText()).isEqualTo("red");
    CLOUD.cloud().reset();
  }

  @Test
  void the_latest_comes_first_and_a_page_goes_on_where_the_last_ended() {
    List<String> expected = new ArrayList<>();
    for (int day = 5; day >= 1; day--) {
      UserId client = cast.client();
      cast.plant(client, cast.scheduled(professional, cast.in(day, "10:00")));
      expected.add(client.value());
    }
    UserId undated = cast.client();
    cast.plant(undated, cast.matched(professional));
    expected.add(undated.value());

    List<String> paged = new ArrayList<>();
    String query = "?limit=4";
    while (!query.isEmpty()) {
      JsonNode page = api.get(PATH + query).json();
      paged.addAll(ids(page.path("items")));
      query = page.has("nextCursor") ? "?limit=4&cursor=" + page.path("nextCursor").asText() : "";
    }

    assertThat(paged).isEqualTo(expected);
    assertThat(ids(api.get(PATH).json())).isEqualTo(expected);
  }

  @Test
  void defect_not_repeated_no_appointment_is_loaded_and_the_cost_does_not_grow_with_them() {
    UserId client = cast.client();
    for (int day = 1; day <= 40; day++) {
      cast.plant(client, cast.scheduled(professional, cast.in(day, "10:00")));
    }

    assertThat(only(api.get(PATH)).path("totalSessions").asInt()).isEqualTo(40);
    assertThat(cast.calls("ListClients")).containsExactly("Query", "BatchGetItem");
    assertThat(
            CLOUD.cloud().invocations().lastOf("ListClients").calls("DynamoDb").stream()
                .mapToInt(it -> it.items())
                .sum())
        .isEqualTo(2);
  }

  @Test
  void of_many_at_once_with_one_client_none_is_forgotten() {
    UserId client = cast.client();
    cast.plant(client, cast.matched(professional));

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(9, 13)
                .<Callable<Answer>>mapToObj(hour ->
                    () ->
                        api.post(
                            "/api/professional/appointments",
                            "{\"clientId\":\"%s\",\"date\":\"%s\",\"time\":\"%02d:00\",\"type\":\"video\"}"
                                .formatted(client, cast.today().plusDays(hour), hour)))
                .toList());

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(only(api.get(PATH)).path("totalSessions").asInt()).isEqualTo(5);
  }

  @Test
  void what_is_asked_for_wrongly_is_refused_and_nobody_else_is_answered() {
    cast.plant(cast.client(), cast.matched(professional));
    cast.plant(cast.client(), cast.matched(professional));
    String cursor = api.get(PATH + "?limit=1").text("nextCursor");

    for (String query : List.of("?limit=0", "?limit=101", "?limit=x", "?cursor=x")) {
      assertThat(api.get(PATH + query).status()).as(query).isEqualTo(400);
    }
    assertThat(cast.as(cast.professional()).get(PATH + "?cursor=" + cursor).status())
        .as("another's cursor")
        .isEqualTo(400);
    assertThat(api.with("cookie", "NEXT_LOCALE=en").get(PATH + "?limit=0").body())
        .contains("must be a number from 1 to 100");
    assertThat(CLOUD.api().get(PATH).status()).isEqualTo(401);
    assertThat(cast.as(cast.client()).get(PATH).code()).isEqualTo("FORBIDDEN");
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).get(PATH).code()).isEqualTo("FORBIDDEN");
  }

  private static JsonNode only(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json()).hasSize(1);
    return answer.json().get(0);
  }

  private static List<String> ids(JsonNode clients) {
    return StreamSupport.stream(clients.spliterator(), false)
        .map(it -> it.path("id").asText())
        .toList();
  }
}
