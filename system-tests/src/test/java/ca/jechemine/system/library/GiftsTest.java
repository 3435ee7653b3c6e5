package ca.jechemine.system.library;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.system.payments.Shoppers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Resources that administrators give to people, from the gift to its end.
class GiftsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NOBODY = "0123456789abcdef01234567";

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Prescribing people = new Prescribing(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);

  @Test
  void what_is_given_is_open_and_told_in_the_feed_alone_until_it_is_withdrawn() {
    UserId reader = people.client();
    String resource = resource("Offerte");
    assertThat(people.mayOpen(reader, resource)).isFalse();

    Answer given = admin.post(gifts(resource), body(reader, ",\"note\":\" Pour son aide. \""));

    assertThat(given.status()).as(given.body()).isEqualTo(201);
    assertThat(people.calls("AdminGiftResource"))
        .containsExactly("GetItem", "GetItem", "GetItem", "TransactWriteItems");
    JsonNode gift = given.json().path("gift");
    assertThat(gift.path("userId").asText()).isEqualTo(reader.value());
    assertThat(gift.path("resourceId").asText()).isEqualTo(resource);
    assertThat(gift.path("note").asText()).isEqualTo("Pour son aide.");
    assertThat(gift.path("giftedByUserId").asText())
        .isEqualTo(people.id(Persona.CONTENT_ADMIN).value());
    assertThat(people.mayOpen(reader, resource)).isTrue();
    assertThat(people.mayOpen(people.client(), resource)).isFalse();
    assertThat(Shelving.ids(people.as(reader).get("/api/resources/mine").json().path("resources")))
        .containsExactly(resource);
    assertThat(people.mails(reader)).isEmpty();
    JsonNode row = people.feed(reader).getFirst();
    assertThat(row.path("event").asText()).isEqualTo("resource.gifted");
    assertThat(row.at("/metadata/resourceId").asText()).isEqualTo(resource);
    assertThat(row.toString()).doesNotContain("Offerte", "Pour son aide");
    assertThat(listed(resource)).containsExactly(gift);
    assertThat(people.calls("AdminListGifts")).containsExactly("GetItem", "Query");

    admin.post(Catalogued.ADMIN + "/" + resource + "/unpublish", "");
    assertThat(people.mayOpen(reader, resource)).as("taken off the library").isTrue();
    admin.post(Catalogued.ADMIN + "/" + resource + "/publish", "");
    for (int i = 0; i < 2; i++) {
      Answer withdrawn = admin.delete(gift(resource, reader));
      assertThat(withdrawn.status()).isEqualTo(200);
      assertThat(withdrawn.json().path("success").asBoolean()).isTrue();
      assertThat(people.calls("AdminWithdrawGift")).containsExactly("UpdateItem");
    }

    assertThat(people.mayOpen(reader, resource)).isFalse();
    assertThat(people.as(reader).get("/api/resources/mine").json().path("resources")).isEmpty();
    assertThat(listed(resource)).isEmpty();
    assertThat(people.feed(reader)).hasSize(1);
    Answer again = give(resource, reader);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().at("/gift/id")).isNotEqualTo(gift.path("id"));
    assertThat(again.json().path("gift").has("note")).isFalse();
  }

  @Test
  void given_twice_or_twenty_times_at_once_it_is_one_gift_and_told_once() {
    UserId reader = people.client();
    String resource = resource("Une fois");

    List<Answer> answers = AtOnce.times(20, () -> give(resource, reader));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(answers.stream().map(it -> it.json().at("/gift/id").asText()).distinct()).hasSize(1);
    Answer again = admin.post(gifts(resource), body(reader, ",\"note\":\"Autre\""));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("gift")).isEqualTo(listed(resource).getFirst());
    assertThat(again.body()).doesNotContain("Autre");
    assertThat(people.feed(reader)).hasSize(1);
    AtOnce.times(5, () -> admin.delete(gift(resource, reader)));
    assertThat(people.mayOpen(reader, resource)).isFalse();
  }

  @Test
  void a_key_that_comes_again_gives_nothing_again_after_it_was_withdrawn() {
    UserId reader = people.known(Role.CLIENT);
    String resource = resource("Par clé");
    Api keyed = admin.with("idempotency-key", "gift-" + resource);
    Answer first = keyed.post(gifts(resource), body(reader, ""));
    admin.delete(gift(resource, reader));

    Answer again = keyed.post(gifts(resource), body(reader, ""));

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(listed(resource)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|userId",
        "{\"userId\":\"x\"}|userId",
        "{\"userId\":null}|userId",
      })
  void each_field_at_fault_is_named(String body, String field) {
    String resource = resource("Fautive");

    Answer answer = admin.post(gifts(resource), body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(field);
    assertThat(listed(resource)).isEmpty();
  }

  @Test
  void a_note_has_an_end() {
    UserId reader = people.known(Role.CLIENT);
    String resource = resource("Annotée");
    String longest = "é".repeat(500);

    Answer tooLong = admin.post(gifts(resource), body(reader, note(longest + "é")));

    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.json().path("fields").findValuesAsText("field")).containsExactly("note");
    assertThat(listed(resource)).isEmpty();
    assertThat(admin.post(gifts(resource), body(reader, note(longest))).status()).isEqualTo(201);
  }

  private static String note(String words) {
    return ",\"note\":\"" + words + "\"";
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x"})
  void a_list_takes_no_other_numbers_and_cursors(String query) {
    assertThat(admin.get(gifts(resource("Listée")) + "?" + query).status()).isEqualTo(400);
  }

  @Test
  void what_is_not_there_is_not_given_and_not_to_whom_it_is_not_for() {
    UserId reader = people.known(Role.CLIENT);
    UserId professional = people.known(Role.PROFESSIONAL);
    String draft = catalogued.resource("Brouillon", Map.of("status", "\"draft\""));
    String forClients = catalogued.resource("Clients", Map.of("audience", "\"client\""));
    String forProfessionals = catalogued.resource("Pros", Map.of("audience", "\"professional\""));

    assertThat(give(draft, reader).status()).isEqualTo(404);
    assertThat(give(NOBODY, reader).status()).isEqualTo(404);
    assertThat(give(forClients, new UserId(NOBODY)).status()).isEqualTo(404);
    assertThat(admin.get(gifts(NOBODY)).status()).isEqualTo(404);
    assertThat(admin.post(gifts("x"), body(reader, "")).status()).isEqualTo(400);
    assertThat(admin.delete(gifts(draft) + "/x").status()).isEqualTo(400);
    assertThat(admin.delete(gift(NOBODY, reader)).status()).isEqualTo(200);
    for (Answer refused : List.of(give(forClients, professional), give(forProfessionals, reader))) {
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text("code")).isEqualTo("NOT_ITS_AUDIENCE");
    }
    assertThat(give(forProfessionals, professional).status()).isEqualTo(201);
    assertThat(give(forClients, reader).status()).isEqualTo(201);
    assertThat(listed(forClients)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT", "PROFESSIONAL", "BILLING_ADMIN"})
  void nobody_else_gives_lists_or_takes_back(Persona persona) {
    UserId reader = people.known(Role.CLIENT);
    String resource = resource("Interdite");
    give(resource, reader);
    Api other = CLOUD.api().as(persona);

    assertThat(other.post(gifts(resource), body(people.known(Role.CLIENT), "")).status())
        .isEqualTo(403);
    assertThat(other.get(gifts(resource)).status()).isEqualTo(403);
    assertThat(other.delete(gift(resource, reader)).status()).isEqualTo(403);
    assertThat(CLOUD.api().post(gifts(resource), body(reader, "")).status()).isEqualTo(401);
    assertThat(CLOUD.api().get(gifts(resource)).status()).isEqualTo(401);
    assertThat(CLOUD.api().delete(gift(resource, reader)).status()).isEqualTo(401);
    assertThat(listed(resource)).hasSize(1);
  }

  @Test
  void P23_a_walk_sees_each_once_the_newest_first_while_others_arrive() throws Exception {
    String resource = resource("Marche");
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      UserId reader = people.known(Role.CLIENT);
      give(resource, reader);
      order.addFirst(reader.value());
      CLOUD.cloud().advance(Duration.ofSeconds(1));
    }
    List<String> walked = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get(gifts(resource) + "?limit=3" + cursor);
      assertThat(page.json().path("gifts").size()).isBetween(1, 3);
      walked.addAll(page.json().path("gifts").findValuesAsText("userId"));
      give(resource, people.known(Role.CLIENT));
      cursor = page.json().has("nextCursor") ? "&cursor=" + page.text("nextCursor") : "";
    } while (!cursor.isEmpty());

    assertThat(walked).containsExactlyElementsOf(order);
    String own = admin.get(gifts(resource) + "?limit=1").text("nextCursor");
    assertThat(admin.get(gifts(resource("Autre")) + "?cursor=" + own).status()).isEqualTo(400);
  }

  @Test
  void a_refund_leaves_the_gift_and_the_end_of_a_gift_leaves_what_else_there_is() {
    Shoppers shoppers = new Shoppers(CLOUD);
    UserId reader = shoppers.client();
    String resource = shoppers.resource("24");
    Answer bought = shoppers.bought(reader, resource);
    assertThat(give(resource, reader).status()).isEqualTo(201);

    assertThat(shoppers.refund(bought.text("purchaseId"), null).status()).isEqualTo(200);
    CLOUD.settle();

    assertThat(shoppers.mayOpen(reader, resource)).isTrue();
    UserId professional = people.professional();
    people.relate(reader, professional);
    String assigned = people.assigned(professional, reader, resource, null);
    admin.delete(gift(resource, reader));
    assertThat(shoppers.mayOpen(reader, resource)).isTrue();
    people.withdraw(professional, reader, assigned);
    assertThat(shoppers.mayOpen(reader, resource)).isFalse();
  }

  @Test
  void exports_hold_what_was_given_and_of_who_is_forgotten_it_goes() {
    UserId reader = people.client();
    String resource = resource("Emportée");
    admin.post(gifts(resource), body(reader, note("Pour son témoignage.")));

    JsonNode kept = people.as(reader).get("/api/library/own-data").json().at("/parts/0/records/0");

    assertThat(kept.path("resourceId").asText()).isEqualTo(resource);
    assertThat(kept.path("giftNote").asText()).isEqualTo("Pour son témoignage.");
    assertThat(kept.has("giftedAt")).isTrue();

    Publisher.publish(CLOUD, forgotten(reader));

    assertThat(new Shelving(CLOUD).rows(reader)).isZero();
    assertThat(listed(resource)).isEmpty();
    assertThat(give(resource, reader).status()).isEqualTo(404);
    assertThat(new Shelving(CLOUD).rows(reader)).isZero();
  }

  private static AccountChanged forgotten(UserId person) {
    return new AccountChanged(
        person.value(),
        2_000_000,
        AccountEvent.forgottenAddress(person.value()),
        "[anonymized]",
        "[anonymized]",
        null,
        "fr",
        Role.CLIENT,
        AccountStatus.INACTIVE,
        List.of(),
        null,
        CLOUD.cloud().clock().instant(),
        false);
  }

  private String resource(String title) {
    return catalogued.resource(title, "24");
  }

  private Answer give(String resource, UserId person) {
    return admin.post(gifts(resource), body(person, ""));
  }

  private static String body(UserId person, String more) {
    return "{\"userId\":\"" + person + "\"" + more + "}";
  }

  private static String gifts(String resource) {
    return Catalogued.ADMIN + "/" + resource + "/gifts";
  }

  private static String gift(String resource, UserId person) {
    return gifts(resource) + "/" + person;
  }

  private List<JsonNode> listed(String resource) {
    Answer answer = admin.get(gifts(resource));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("gifts").spliterator(), false).toList();
  }
}
