package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Caller;
import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.application.ReviewResource;
import ca.jechemine.library.domain.ResourceId;
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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ResourceReviewsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String COMMENT = "Ce passage m’a beaucoup aidée.";

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Shelving shelving = new Shelving(CLOUD);

  @Test
  void five_four_and_five_are_four_point_seven_and_one_in_place_of_four_three_point_seven() {
    String id = catalogued.resource("Notée", "0");

    assertThat(rate(Persona.CLIENT, id, 5).status()).isEqualTo(201);
    assertThat(rate(Persona.OTHER_CLIENT, id, 4).status()).isEqualTo(201);
    JsonNode third = rate(Persona.PROFESSIONAL, id, 5).json();
    assertThat(third.path("rating").asDouble()).isEqualTo(4.7);
    assertThat(third.path("ratingCount").asInt()).isEqualTo(3);

    Answer changed = rate(Persona.OTHER_CLIENT, id, 1);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("rating").asDouble()).isEqualTo(3.7);
    assertThat(changed.json().path("ratingCount").asInt()).isEqualTo(3);
    JsonNode listed = reviews(id, "").json();
    assertThat(listed.path("reviews").size()).isEqualTo(3);
    assertThat(listed.path("rating").asDouble()).isEqualTo(3.7);
    assertThat(listed.path("distribution").toString())
        .isEqualTo("{\"1\":1,\"2\":0,\"3\":0,\"4\":0,\"5\":2}");
    JsonNode resource =
        CLOUD.api().as(Persona.OTHER_CLIENT).get(RESOURCES + id).json().path("resource");
    assertThat(resource.path("rating").asDouble()).isEqualTo(3.7);
    assertThat(resource.path("ratingCount").asInt()).isEqualTo(3);
    assertThat(resource.path("myRating").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_taken_back_is_not_counted_any_more_and_may_be_taken_back_again() {
    String id = catalogued.resource("Retirée", "0");
    rate(Persona.CLIENT, id, 2);
    rate(Persona.OTHER_CLIENT, id, 4);

    Answer first = takeBack(Persona.CLIENT, id);
    Answer second = takeBack(Persona.CLIENT, id);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().path("rating").asDouble()).isEqualTo(4.0);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(reviews(id, "").json().path("reviews").size()).isOne();
    assertThat(
            CLOUD
                .api()
                .as(Persona.CLIENT)
                .get(RESOURCES + id)
                .json()
                .path("resource")
                .has("myRating"))
        .isFalse();
    assertThat(takeBack(Persona.OTHER_CLIENT, id).json().path("rating").asDouble()).isZero();
  }

  @Test
  void an_author_is_shown_by_first_name_and_initial_or_not_at_all() {
    String id = catalogued.resource("Signée", "0");
    String name = name(Persona.CLIENT);
    String user = shelving.id(Persona.CLIENT);

    Answer signed = review(Persona.CLIENT, id, "{\"rating\":5,\"comment\":\"" + COMMENT + "\"}");
    String signature = signed.json().path("review").path("authorName").asText();
    assertThat(signature).matches("\\S+ \\S\\.");
    assertThat(name).startsWith(signature.substring(0, signature.length() - 3));
    assertThat(reviews(id, "").body()).contains(signature, COMMENT).doesNotContain(name, user);

    review(
        Persona.CLIENT, id, "{\"rating\":5,\"comment\":\"" + COMMENT + "\",\"isAnonymous\":true}");

    Answer hidden = reviews(id, "");
    String firstName = name.split(" ", 2)[0];
    assertThat(hidden.json().path("reviews").path(0).path("authorName").asText())
        .isEqualTo("Anonyme");
    assertThat(hidden.body()).doesNotContain(firstName, user);
    assertThat(shelving.review(Persona.CLIENT, id)).doesNotContainKey("signature");
    assertThat(shelving.review(Persona.CLIENT, id).toString()).doesNotContain(COMMENT, firstName);
  }

  @Test
  void many_people_at_once_and_one_person_many_times_are_counted_exactly() {
    String resource = catalogued.resource("À la fois", "0");
    ResourceId id = new ResourceId(resource);
    ReviewResource reviewing =
        CLOUD
            .cloud()
            .functions()
            .platform("ReviewResource")
            .build(() -> ReviewModule.current().reviewResource());
    List<Caller> crowd = Shelving.crowd(31);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      Caller person = crowd.get(n);
      int stars = n % 5 + 1;
      tasks.add(() -> reviewing.write(id, stars, "", false, person).review().rating());
    }
    for (int n = 0; n < 5; n++) {
      tasks.add(() -> reviewing.write(id, 3, "", false, crowd.get(30)).review().rating());
    }

    AtOnce.all(tasks);

    JsonNode listed = reviews(resource, "?limit=100").json();
    assertThat(listed.path("ratingCount").asInt()).isEqualTo(31);
    assertThat(listed.path("distribution").toString())
        .isEqualTo("{\"1\":6,\"2\":6,\"3\":7,\"4\":6,\"5\":6}");
    assertThat(listed.path("rating").asDouble()).isEqualTo(3.0);
    assertThat(listed.path("reviews").size()).isEqualTo(31);
  }

  @Test
  void the_newest_comes_first_page_by_page() throws Exception {
    String id = catalogued.resource("Pages", "0");
    List<Persona> authors = List.of(Persona.CLIENT, Persona.OTHER_CLIENT, Persona.PROFESSIONAL);
    List<String> written = new ArrayList<>();
    for (Persona author : authors) {
      written.addFirst(rate(author, id, 4).json().path("review").path("id").asText());
      CLOUD.cloud().advance(Duration.ofSeconds(1));
    }

    JsonNode first = reviews(id, "?limit=2").json();
    JsonNode second = reviews(id, "?limit=2&cursor=" + first.path("nextCursor").asText()).json();

    List<String> seen = Shelving.ids(first.path("reviews"));
    seen.addAll(Shelving.ids(second.path("reviews")));
    assertThat(seen).isEqualTo(written);
    assertThat(second.has("nextCursor")).isFalse();
    String elsewhere = catalogued.resource("Ailleurs", "0");
    assertThat(reviews(elsewhere, "?limit=2&cursor=" + first.path("nextCursor").asText()).status())
        .isEqualTo(400);
    assertThat(reviews(id, "?limit=0").status()).isEqualTo(400);
    assertThat(reviews(id, "?limit=101").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|rating",
        "{\"rating\":0}|rating",
        "{\"rating\":6}|rating",
        "{\"rating\":4.5}|rating",
        "{\"rating\":5,\"comment\":\"LONG\"}|comment"
      })
  void each_field_at_fault_is_named(String body, String field) {
    String id = catalogued.resource("Champs", "0");

    Answer answer = review(Persona.CLIENT, id, body.replace("LONG", "x".repeat(2_001)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"" + field + "\"");
    assertThat(reviews(id, "").json().path("ratingCount").asInt()).isZero();
  }

  @Test
  void only_who_may_open_a_resource_says_anything_of_it() {
    String paid = catalogued.resource("Payante", "12");
    String draft = catalogued.resource("Brouillon", Map.of("status", "\"draft\""));

    assertThat(rate(Persona.CLIENT, paid, 5).status()).isEqualTo(403);
    assertThat(rate(Persona.CLIENT, draft, 5).status()).isEqualTo(404);
    assertThat(rate(Persona.CLIENT, "x", 5).status()).isEqualTo(400);
    assertThat(reviews(draft, "").status()).isEqualTo(404);
    assertThat(CLOUD.api().get(RESOURCES + paid + "/reviews").status()).isEqualTo(401);
    assertThat(CLOUD.api().post(RESOURCES + paid + "/reviews", "{\"rating\":5}").status())
        .isEqualTo(401);
    assertThat(CLOUD.api().delete(RESOURCES + paid + "/reviews/mine").status()).isEqualTo(401);
    shelving.plant(Persona.CLIENT, paid, Map.of("giftId", AttributeValue.fromS("gift-3")));
    assertThat(rate(Persona.CLIENT, paid, 5).status()).isEqualTo(201);
  }

  @Test
  void what_the_library_holds_on_somebody_is_theirs_to_read() {
    String id = catalogued.resource("Dans l’export", "0");
    String anonymous = "{\"rating\":2,\"comment\":\"" + COMMENT + "\",\"isAnonymous\":true}";
    review(Persona.CLIENT, id, anonymous);
    CLOUD.api().as(Persona.CLIENT).call("PUT", RESOURCES + id + "/progress", "{\"position\":7}");

    Answer own = CLOUD.api().as(Persona.CLIENT).get("/api/library/own-data");

    assertThat(own.status()).isEqualTo(200);
    JsonNode kept = record(own, 0, id);
    assertThat(kept.path("title").asText()).isEqualTo("Dans l’export");
    assertThat(kept.path("position").asInt()).isEqualTo(7);
    assertThat(kept.path("rating").asInt()).isEqualTo(2);
    assertThat(record(own, 1, id).path("comment").asText()).isEqualTo(COMMENT);
    assertThat(CLOUD.api().as(Persona.OTHER_CLIENT).get("/api/library/own-data").body())
        .doesNotContain(id);
    assertThat(CLOUD.api().get("/api/library/own-data").status()).isEqualTo(401);
  }

  private static JsonNode record(Answer own, int part, String resource) {
    for (JsonNode it : own.json().path("parts").path(part).path("records")) {
      if (it.path("resourceId").asText().equals(resource)) {
        return it;
      }
    }
    throw new AssertionError("nothing of " + resource);
  }

  private static String name(Persona persona) {
    return CLOUD.api().as(persona).get("/api/users/me").text("firstName")
        + " "
        + CLOUD.api().as(persona).get("/api/users/me").text("lastName");
  }

  private static Answer rate(Persona persona, String id, int stars) {
    return review(persona, id, "{\"rating\":" + stars + "}");
  }

  private static Answer review(Persona persona, String id, String body) {
    return CLOUD.api().as(persona).post(RESOURCES + id + "/reviews", body);
  }

  private static Answer takeBack(Persona persona, String id) {
    return CLOUD.api().as(persona).delete(RESOURCES + id + "/reviews/mine");
  }

  private static Answer reviews(String id, String query) {
    Api api = CLOUD.api().as(Persona.CLIENT).in("fr");
    return api.get(RESOURCES + id + "/reviews" + query);
  }
}
