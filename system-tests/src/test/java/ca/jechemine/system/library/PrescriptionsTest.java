package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static ca.jechemine.system.library.Prescribing.OWN;
import static ca.jechemine.system.library.Prescribing.ids;
import static ca.jechemine.system.library.Prescribing.list;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Shoppers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Resources that professionals assign to their clients, from the assignment to its end.
class PrescriptionsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PROPOSED = "Une ressource vous est proposée";
  private static final String FINISHED = "Une ressource proposée est terminée";
  private static final String NOTE = "Deux pages par jour,\\nsans vous presser.";

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Prescribing people = new Prescribing(CLOUD);
  private final UserId client = people.client();
  private final UserId professional = people.professional(client, "scheduled");

  @Test
  void what_is_assigned_is_open_to_the_client_who_says_when_it_is_done() {
    String resource =
        catalogued.resource(
            "Apprivoiser l’insomnie",
            Map.of(
                "price", "24",
                "audience", "\"client\"",
                "fileUrl", "\"/api/files/" + new ResourceFiles(CLOUD).picture() + "\""));
    LocalDate due = people.today().plusDays(10);
    assertThat(people.mayOpen(client, resource)).isFalse();
    assertThat(as(client).get(RESOURCES + resource + "/download").status()).isEqualTo(402);

    Answer assigned =
        as(professional)
            .post(
                Prescribing.path(client),
                Prescribing.body(
                    resource, ",\"note\":\"" + NOTE + "\",\"dueDate\":\"" + due + "\""));

    assertThat(assigned.status()).as(assigned.body()).isEqualTo(201);
    assertThat(people.calls("PrescribeResource"))
        .containsExactly("GetItem", "Query", "GetItem", "TransactWriteItems");
    assertThat(people.mayOpen(client, resource)).isTrue();
    assertThat(as(client).get(RESOURCES + resource + "/download").status()).isEqualTo(200);
    assertThat(listed(resource).path("hasAccess").asBoolean()).isTrue();
    assertThat(Shelving.ids(as(client).get(RESOURCES + "mine").json().path("resources")))
        .contains(resource);
    assertThat(people.mayOpen(people.client(), resource)).isFalse();

    JsonNode theirs = people.own(client).getFirst();
    assertThat(people.calls("ListOwnPrescriptions"))
        .containsExactly("Query", "BatchGetItem", "BatchGetItem", "BatchGetItem");
    assertThat(theirs.path("resource").path("hasAccess").asBoolean()).isTrue();
    for (JsonNode seen : List.of(theirs, given().getFirst(), assigned.json())) {
      assertThat(seen.path("id").asText()).isEqualTo(assigned.text("id"));
      assertThat(seen.path("title").asText()).isEqualTo("Apprivoiser l’insomnie");
      assertThat(seen.path("note").asText()).isEqualTo(NOTE.replace("\\n", "\n"));
      assertThat(seen.path("dueDate").asText()).isEqualTo(due.toString());
      assertThat(seen.path("status").asText()).isEqualTo("open");
      assertThat(seen.path("prescribedByName").asText()).isEqualTo("Zoé Tremblay");
    }
    assertThat(people.calls("ListPrescriptions"))
        .containsExactly(
            "GetItem", "Query", "Query", "BatchGetItem", "BatchGetItem", "BatchGetItem");
    assertThat(given().getFirst().path("resource").path("hasAccess").asBoolean())
        .as("as the professional has it")
        .isFalse();
    assertThat(people.subjects(client)).containsExactly(PROPOSED);
    assertThat(people.feed(client))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("event").asText()).isEqualTo("resource.prescribed");
          assertThat(it.toString()).doesNotContain("insomnie", "pages");
        });

    Answer done = people.done(client, assigned.text("id"));

    assertThat(done.text("status")).isEqualTo("done");
    assertThat(people.calls("CompletePrescription"))
        .containsExactly("GetItem", "TransactWriteItems");
    assertThat(people.own(client).getFirst().path("doneAt").asText())
        .isEqualTo(done.text("doneAt"));
    assertThat(given().getFirst().path("doneAt").asText()).isEqualTo(done.text("doneAt"));
    assertThat(people.subjects(professional)).containsExactly(FINISHED);
    assertThat(people.feed(professional))
        .extracting(it -> it.path("event").asText())
        .containsExactly("resource.prescription_done");
    assertThat(people.mayOpen(client, resource)).isTrue();
  }

  @Test
  void done_and_not_done_change_once_however_often_they_are_said_and_tell_once() {
    String id = people.assigned(professional, client, catalogued.resource("Encore", "0"), null);

    for (int time = 0; time < 2; time++) {
      assertThat(people.done(client, id).text("status")).isEqualTo("done");
      String first = people.own(client).getFirst().path("doneAt").asText();
      assertThat(people.done(client, id).text("doneAt")).isEqualTo(first);
      assertThat(people.calls("CompletePrescription")).containsExactly("GetItem");
      assertThat(people.undone(client, id).text("status")).isEqualTo("open");
      assertThat(people.calls("ReopenPrescription"))
          .containsExactly("GetItem", "TransactWriteItems");
      assertThat(people.undone(client, id).json().has("doneAt")).isFalse();
      assertThat(people.calls("ReopenPrescription")).containsExactly("GetItem");
    }

    assertThat(people.subjects(professional)).containsExactly(FINISHED);
  }

  @Test
  void a_professional_who_wants_no_mails_of_resources_finds_it_in_their_feed() {
    assertThat(
            as(professional)
                .call(
                    "PUT",
                    "/api/notifications/preferences",
                    "{\"categories\":{\"resource\":{\"email\":false}}}")
                .status())
        .isEqualTo(200);
    String id = people.assigned(professional, client, catalogued.resource("Sans mail", "0"), null);

    people.done(client, id);

    assertThat(people.feed(professional)).hasSize(1);
    assertThat(people.subjects(professional)).isEmpty();
  }

  @Test
  void of_twenty_at_once_one_assigns_one_completes_and_each_is_told_once() {
    String resource = catalogued.resource("À la fois", "12");

    List<Answer> answers =
        AtOnce.times(20, () -> people.assign(professional, client, resource, null));

    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(it -> it.code().equals("ALREADY_PRESCRIBED")).hasSize(19);
    assertThat(people.own(client)).hasSize(1);
    assertThat(people.subjects(client)).containsExactly(PROPOSED);
    String id = people.own(client).getFirst().path("id").asText();

    assertThat(AtOnce.times(20, () -> people.done(client, id).text("status"))).containsOnly("done");

    assertThat(people.subjects(professional)).containsExactly(FINISHED);
    assertThat(people.feed(client)).hasSize(1);
    assertThat(people.feed(professional)).hasSize(1);
  }

  @Test
  void the_same_request_again_is_answered_alike_and_another_under_its_key_is_not_taken() {
    String resource = catalogued.resource("Deux fois", "0");
    Api keyed = as(professional).with("idempotency-key", "presc-1");
    String body = Prescribing.body(resource, ",\"note\":\"Un mot.\"");

    Answer first = keyed.post(Prescribing.path(client), body);

    assertThat(first.status()).isEqualTo(201);
    assertThat(keyed.post(Prescribing.path(client), body).body()).isEqualTo(first.body());
    assertThat(keyed.post(Prescribing.path(client), Prescribing.body(resource, "")).status())
        .isEqualTo(422);
    assertThat(people.own(client)).hasSize(1);
    assertThat(people.subjects(client)).hasSize(1);
  }

  @Test
  void what_is_done_may_be_assigned_again_and_is_not_open_twice() {
    String resource = catalogued.resource("De nouveau", "0");
    String first = people.assigned(professional, client, resource, null);
    people.done(client, first);

    String second = people.assigned(professional, client, resource, null);

    assertThat(ids(people.own(client))).containsExactly(second, first);
    assertThat(people.undone(client, first).code()).isEqualTo("ALREADY_PRESCRIBED");
    assertThat(people.withdraw(professional, client, second).status()).isEqualTo(200);
    assertThat(people.undone(client, first).text("status")).isEqualTo("open");
    assertThat(people.assign(professional, client, resource, null).code())
        .isEqualTo("ALREADY_PRESCRIBED");
  }

  @Test
  void what_is_withdrawn_is_open_no_more_and_what_was_done_stays_to_be_read() {
    String left = catalogued.resource("Laissée", "12");
    String finished = catalogued.resource("Finie", "12");
    String one = people.assigned(professional, client, left, null);
    String other = people.assigned(professional, client, finished, null);
    people.done(client, other);

    Answer withdrawn = people.withdraw(professional, client, one);

    assertThat(withdrawn.text("status")).isEqualTo("withdrawn");
    assertThat(people.calls("WithdrawPrescription"))
        .containsExactly("GetItem", "TransactWriteItems");
    assertThat(people.withdraw(professional, client, one).body()).isEqualTo(withdrawn.body());
    assertThat(people.calls("WithdrawPrescription")).as("again").containsExactly("GetItem");
    people.withdraw(professional, client, other);
    assertThat(people.mayOpen(client, left)).isFalse();
    assertThat(people.mayOpen(client, finished)).isFalse();
    assertThat(as(client).get(RESOURCES + "mine").body()).doesNotContain(left, finished);
    assertThat(people.own(client))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("id").asText()).isEqualTo(other);
          assertThat(it.path("status").asText()).isEqualTo("withdrawn");
          assertThat(it.has("doneAt")).isTrue();
        });
    assertThat(ids(given())).containsExactlyInAnyOrder(one, other);
    assertThat(people.done(client, one).status()).isEqualTo(404);
    assertThat(people.done(client, other).text("status")).isEqualTo("withdrawn");
    assertThat(people.undone(client, other).code()).isEqualTo("PRESCRIPTION_WITHDRAWN");
    assertThat(people.subjects(professional)).as("of the one that was done").hasSize(1);
  }

  @Test
  void the_access_that_a_colleague_gave_stays() {
    String resource = catalogued.resource("À deux", "12");
    UserId colleague = people.professional(client, "completed");
    String one = people.assigned(professional, client, resource, null);
    String other = people.assigned(colleague, client, resource, null);

    assertThat(people.withdraw(colleague, client, one).code()).isEqualTo("NOT_YOUR_PRESCRIPTION");
    people.withdraw(professional, client, one);

    assertThat(people.mayOpen(client, resource)).isTrue();
    assertThat(ids(people.own(client))).containsExactly(other);
    assertThat(ids(list(as(colleague).get(Prescribing.path(client))))).containsExactly(other);
    people.withdraw(colleague, client, other);
    assertThat(people.mayOpen(client, resource)).isFalse();
  }

  @Test
  void a_refund_leaves_the_access_that_was_prescribed_and_a_withdrawal_the_one_that_was_bought() {
    Shoppers shoppers = new Shoppers(CLOUD);
    String resource = shoppers.resource("24");
    UserId refunded = shoppers.client();
    UserId keeper = shoppers.client();
    for (UserId buyer : List.of(refunded, keeper)) {
      people.relate(buyer, professional);
      shoppers.bought(buyer, resource);
    }
    people.assigned(professional, refunded, resource, null);
    String given = people.assigned(professional, keeper, resource, null);
    String purchase =
        as(refunded).get("/api/resources/purchases").json().at("/purchases/0/id").asText();

    assertThat(shoppers.refund(purchase, null).status()).isEqualTo(200);
    CLOUD.settle();
    people.withdraw(professional, keeper, given);

    assertThat(
            as(refunded).get("/api/resources/purchases").json().findValuesAsText("paymentStatus"))
        .containsExactly("refunded");
    assertThat(people.mayOpen(refunded, resource)).isTrue();
    assertThat(people.mayOpen(keeper, resource)).isTrue();
    people.withdraw(professional, refunded, ids(people.own(refunded)).getFirst());
    assertThat(people.mayOpen(refunded, resource)).isFalse();
  }

  @Test
  void what_is_taken_off_the_library_stays_with_whom_it_was_assigned_to() {
    String resource = catalogued.resource("Retirée", "0");
    people.assigned(professional, client, resource, null);
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);

    admin.post(Catalogued.ADMIN + "/" + resource + "/unpublish", "");

    assertThat(people.mayOpen(client, resource)).isTrue();
    assertThat(people.mayOpen(people.client(), resource)).isFalse();
    assertThat(admin.delete(Catalogued.ADMIN + "/" + resource).status()).isEqualTo(200);
    JsonNode left = people.own(client).getFirst();
    assertThat(left.path("title").asText()).isEqualTo("Retirée");
    assertThat(left.has("resource")).isFalse();
    assertThat(people.done(client, left.path("id").asText()).text("status")).isEqualTo("done");
  }

  @Test
  void P23_what_is_due_soonest_comes_first_and_each_page_goes_on_while_others_arrive()
      throws InterruptedException {
    LocalDate today = people.today();
    List<String> resources = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      resources.add(catalogued.resource("Rang " + n, "0"));
    }
    String undated = people.assigned(professional, client, resources.get(0), null);
    String later = people.assigned(professional, client, resources.get(1), today.plusDays(40));
    String sooner = people.assigned(professional, client, resources.get(2), today.plusDays(30));
    String first = people.assigned(professional, client, resources.get(3), null);
    people.done(client, first);
    CLOUD.cloud().advance(Duration.ofSeconds(1));
    String last = people.assigned(professional, client, resources.get(4), null);
    people.done(client, last);
    List<String> order = new ArrayList<>(List.of(sooner, later, undated, last, first));

    for (String path : List.of(OWN, Prescribing.path(client))) {
      Api reader = path.equals(OWN) ? as(client) : as(professional);
      List<String> seen = new ArrayList<>();
      String arrived = "";
      String cursor = "";
      do {
        Answer page = reader.get(path + "?limit=2" + cursor);
        assertThat(list(page)).hasSizeLessThanOrEqualTo(2);
        seen.addAll(ids(list(page)));
        if (cursor.isEmpty()) {
          arrived = people.assigned(professional, client, resources.get(5), today.plusDays(1));
        }
        cursor = page.json().has("nextCursor") ? "&cursor=" + page.text("nextCursor") : "";
      } while (!cursor.isEmpty());

      assertThat(seen).isEqualTo(order);
      assertThat(ids(list(reader.get(path)))).startsWith(arrived).hasSize(order.size() + 1);
      String foreign = reader.get(path + "?limit=1").text("nextCursor");
      Api other = path.equals(OWN) ? as(people.client()) : as(professional);
      String elsewhere = path.equals(OWN) ? OWN : Prescribing.path(related());
      assertThat(other.get(elsewhere + "?cursor=" + foreign).status()).isEqualTo(400);
      people.withdraw(professional, client, arrived);
      order.add(arrived); // which its professional sees still
    }
  }

  @Test
  void both_take_what_is_theirs_along() {
    String resource = catalogued.resource("Emportée", "0");
    as(professional)
        .post(Prescribing.path(client), Prescribing.body(resource, ",\"note\":\"Pour vous.\""));

    String clients = gathered(client);
    String professionals = gathered(professional);

    assertThat(clients).contains("Emportée", "Pour vous.", "\"prescribedByName\":\"Zoé Tremblay\"");
    assertThat(professionals).contains("Emportée").doesNotContain("Pour vous.", client.value());
    assertThat(gathered(people.client())).doesNotContain("Emportée");
  }

  private String gathered(UserId person) {
    StringBuilder all = new StringBuilder();
    String cursor = "";
    do {
      Answer page = as(person).get("/api/library/own-data" + cursor);
      assertThat(page.status()).isEqualTo(200);
      all.append(page.body());
      cursor = page.json().has("nextCursor") ? "?cursor=" + page.text("nextCursor") : "";
    } while (!cursor.isEmpty());
    return all.toString();
  }

  private UserId related() {
    UserId other = people.client();
    people.relate(other, professional);
    return other;
  }

  private List<JsonNode> given() {
    return list(as(professional).get(Prescribing.path(client)));
  }

  private JsonNode listed(String resource) {
    JsonNode all = as(client).get("/api/resources?search=insomnie").json().path("resources");
    return StreamSupport.stream(all.spliterator(), false)
        .filter(it -> it.path("id").asText().equals(resource))
        .findFirst()
        .orElseThrow();
  }

  private Api as(UserId id) {
    return people.as(id);
  }
}
