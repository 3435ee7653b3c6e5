package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How far people came, their library and their downloads.
class ShelfTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Shelving shelving = new Shelving(CLOUD);
  private final Api client = CLOUD.api().as(Persona.CLIENT);

  @ParameterizedTest
  @CsvSource({"article,60,percent", "meditation,754,seconds"})
  void whoever_comes_back_goes_on_where_they_were(String type, int position, String unit) {
    String id = catalogued.resource("Reprise", Map.of("type", "\"" + type + "\""));
    assertThat(progress(id).isMissingNode()).isTrue();

    Answer saved = save(id, "{\"position\":" + position + "}");

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.json().path("progress")).isEqualTo(progress(id));
    assertThat(progress(id).path("position").asInt()).isEqualTo(position);
    assertThat(progress(id).path("unit").asText()).isEqualTo(unit);
    assertThat(progress(id).path("completed").asBoolean(true)).isFalse();
    assertThat(save(id, "{\"position\":100,\"completed\":true}").status()).isEqualTo(200);
    assertThat(progress(id).path("completed").asBoolean()).isTrue();
  }

  @Test
  void what_was_so_last_by_the_devices_clocks_stays_whatever_arrives_last() {
    String id = catalogued.resource("Deux appareils", Map.of("type", "\"video\""));
    Instant now = CLOUD.cloud().clock().instant();

    save(id, told(30, now.minusSeconds(60)));
    Answer late = save(id, told(10, now.minusSeconds(120)));

    assertThat(late.json().path("progress").path("position").asInt()).isEqualTo(30);
    assertThat(progress(id).path("position").asInt()).isEqualTo(30);
    save(id, told(40, now.minusSeconds(50)));
    assertThat(progress(id).path("position").asInt()).isEqualTo(40);
  }

  @Test
  void a_clock_that_is_ahead_does_not_hold_up_the_others() throws Exception {
    String id = catalogued.resource("En avance", Map.of("type", "\"video\""));

    save(id, told(30, CLOUD.cloud().clock().instant().plus(Duration.ofDays(400))));
    CLOUD.cloud().advance(Duration.ofSeconds(1));
    save(id, "{\"position\":31}");

    assertThat(progress(id).path("position").asInt()).isEqualTo(31);
  }

  @Test
  void of_many_at_once_the_latest_stays() {
    String id = catalogued.resource("À la fois", Map.of("type", "\"audio\""));
    Instant start = CLOUD.cloud().clock().instant().minusSeconds(1_000);

    List<Integer> statuses =
        AtOnce.all(
            IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                    n -> () -> save(id, told(n, start.plusSeconds(n))).status())
                .toList());

    assertThat(statuses).containsOnly(200);
    assertThat(progress(id).path("position").asInt()).isEqualTo(19);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|position",
        "{\"position\":-1}|position",
        "{\"position\":1.5}|position",
        "{\"position\":101}|position",
        "{\"position\":1000001}|position",
        "{\"position\":1,\"at\":\"hier\"}|at"
      })
  void each_field_at_fault_is_named(String body, String field) {
    String id = catalogued.resource("Champs", "0");

    Answer answer = save(id, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + field + "\"");
  }

  @Test
  void only_who_may_open_it_gets_anywhere() {
    String paid = catalogued.resource("Payante", "12");
    String draft = catalogued.resource("Brouillon", Map.of("status", "\"draft\""));
    String body = "{\"position\":1}";

    assertThat(save(paid, body).status()).isEqualTo(403);
    assertThat(save(draft, body).status()).isEqualTo(404);
    assertThat(save("x", body).status()).isEqualTo(400);
    assertThat(CLOUD.api().call("PUT", RESOURCES + paid + "/progress", body).status())
        .isEqualTo(401);
    shelving.plant(Persona.CLIENT, paid, Map.of("giftId", AttributeValue.fromS("gift-1")));
    assertThat(save(paid, body).status()).isEqualTo(200);
  }

  @Test
  void my_library_has_what_was_opened_last_first_and_nothing_that_is_no_longer_mine()
      throws Exception {
    Api other = CLOUD.api().as(Persona.OTHER_CLIENT);
    String opened = catalogued.resource("Ouverte", "0");
    String marked = catalogued.resource("Marquée", "0");
    String given = catalogued.resource("Offerte", "20");
    String left = catalogued.resource("Laissée", "0");
    other.post(RESOURCES + opened + "/favorite", "");
    tick();
    other.post(RESOURCES + marked + "/favorite", "");
    tick();
    other.post(RESOURCES + left + "/favorite", "");
    tick();
    shelving.plant(
        Persona.OTHER_CLIENT,
        given,
        Map.of(
            "giftId", AttributeValue.fromS("gift-2"),
            "gsi3pk", AttributeValue.fromS("SHELF#" + shelving.id(Persona.OTHER_CLIENT)),
            "gsi3sk", AttributeValue.fromS(moment())));
    tick();
    other.call("PUT", RESOURCES + opened + "/progress", "{\"position\":0}");
    other.delete(RESOURCES + left + "/favorite");

    JsonNode mine = other.get(RESOURCES + "mine").json();

    assertThat(Shelving.ids(mine.path("resources"))).containsExactly(opened, given, marked);
    assertThat(mine.path("resources").path(0).path("progress").path("position").asInt(-1)).isZero();
    String cursor = other.get(RESOURCES + "mine?limit=1").text("nextCursor");
    assertThat(
            Shelving.ids(
                other.get(RESOURCES + "mine?limit=1&cursor=" + cursor).json().path("resources")))
        .containsExactly(given);
    shelving.archive(marked);
    assertThat(Shelving.ids(other.get(RESOURCES + "mine").json().path("resources")))
        .containsExactly(opened, given);
  }

  @Test
  void downloads_say_when_last_and_how_often_the_last_one_first() throws Exception {
    String first = catalogued.resource("Téléchargée une fois", "0");
    String second = catalogued.resource("Téléchargée deux fois", "0");
    downloaded(first, 1);
    tick();
    downloaded(second, 2);

    JsonNode downloads = client.get(RESOURCES + "downloads").json().path("downloads");

    assertThat(downloads.path(0).path("resource").path("id").asText()).isEqualTo(second);
    assertThat(downloads.path(0).path("count").asInt()).isEqualTo(2);
    assertThat(downloads.path(1).path("resource").path("id").asText()).isEqualTo(first);
    assertThat(downloads.path(1).path("count").asInt()).isOne();
    assertThat(CLOUD.api().as(Persona.PROFESSIONAL).get(RESOURCES + "downloads").body())
        .doesNotContain(first);
    assertThat(CLOUD.api().get(RESOURCES + "downloads").status()).isEqualTo(401);
    assertThat(CLOUD.api().get(RESOURCES + "mine").status()).isEqualTo(401);
  }

  @Test
  void a_list_is_one_query_and_one_call_for_each_kind_of_row() {
    client.post(RESOURCES + catalogued.resource("Appels", "0") + "/favorite", "");

    client.get(RESOURCES + "mine");

    assertThat(
            CLOUD.cloud().invocations().lastOf("ListOwnResources").calls("DynamoDb").stream()
                .map(it -> it.operation()))
        .containsExactly("Query", "BatchGetItem", "BatchGetItem", "BatchGetItem");
  }

  private void downloaded(String id, int count) {
    shelving.plant(
        Persona.CLIENT,
        id,
        Map.of(
            "downloadedAt", AttributeValue.fromS(CLOUD.cloud().clock().instant().toString()),
            "downloadCount", AttributeValue.fromN(Integer.toString(count)),
            "gsi2pk", AttributeValue.fromS("DOWNLOADS#" + shelving.id(Persona.CLIENT)),
            "gsi2sk", AttributeValue.fromS(moment())));
  }

  private static String moment() {
    return String.format(Locale.ROOT, "%013d", CLOUD.cloud().clock().instant().toEpochMilli());
  }

  private static void tick() throws Exception {
    CLOUD.cloud().advance(Duration.ofSeconds(1));
  }

  private static String told(int position, Instant at) {
    return "{\"position\":" + position + ",\"at\":\"" + at + "\"}";
  }

  private Answer save(String id, String body) {
    return client.call("PUT", RESOURCES + id + "/progress", body);
  }

  private JsonNode progress(String id) {
    return client.get(RESOURCES + id).json().path("resource").path("progress");
  }
}
