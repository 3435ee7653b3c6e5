package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.ADMIN;
import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PlanEvent.PlanChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of the library: functions die before their first call and after each, whoever asked asks
/// again, and what is told is told again. What is deleted is gone as a whole, what is counted is
/// counted once, and what is paid for is open.
class LibraryCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final LibraryRows rows = new LibraryRows(CLOUD);
  private final Shelving shelving = new Shelving(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
  private final Api client = CLOUD.api().as(Persona.CLIENT);

  @Test
  void P4_wherever_a_deletion_dies_the_resource_is_gone_as_a_whole_and_told_of_once() {
    ResourceFiles files = new ResourceFiles(CLOUD);
    Crash.each(
        CLOUD,
        "AdminDeleteResource",
        crash -> {
          String file =
              "\"/api/files/%s\"".formatted(files.pdf()); // the one before went with its resource
          String id = catalogued.resource("Adieu", Map.of("price", "24", "fileUrl", file));
          client.post(RESOURCES + id + "/favorite", "");
          CLOUD.settle();
          crash.run();

          assertThat(insist(Persona.CONTENT_ADMIN, "DELETE", ADMIN + "/" + id, ""))
              .isIn(200, 404); // it died after it was done
          CLOUD.settle();

          assertThat(admin.get(ADMIN + "/" + id).status()).isEqualTo(404);
          assertThat(client.get(RESOURCES + id + "/download").status()).isEqualTo(404);
          assertThat(client.post(RESOURCES + id + "/purchase", "{}").status()).isEqualTo(404);
          assertThat(rows.find("RESOURCE#" + id, "TEXT")).isEmpty();
          assertThat(rows.find("RESOURCE#" + id, "COUNTS")).isEmpty();
          assertThat(rows.changes(id)).hasSize(2);
        });
  }

  @Test
  void P4_wherever_marking_dies_it_is_counted_once() {
    Crash.each(
        CLOUD,
        "MarkFavorite",
        crash -> {
          String id = catalogued.resource("Marquée", "0");
          crash.run();

          assertThat(insist(Persona.CLIENT, "POST", RESOURCES + id + "/favorite", "{}"))
              .isEqualTo(200);
          assertThat(shelving.favorites(id)).isOne();
        });
  }

  @Test
  void P4_wherever_a_review_dies_it_is_counted_once() {
    Crash.each(
        CLOUD,
        "ReviewResource",
        crash -> {
          String id = catalogued.resource("Notée", "0");
          crash.run();

          assertThat(insist(Persona.CLIENT, "POST", RESOURCES + id + "/reviews", "{\"rating\":4}"))
              .isIn(200, 201);
          JsonNode reviews = client.get(RESOURCES + id + "/reviews").json();
          assertThat(reviews.path("ratingCount").asInt()).isOne();
          assertThat(reviews.path("distribution").path("4").asInt()).isOne();
        });
  }

  @Test
  void P4_wherever_keeping_a_subscription_dies_it_opens_what_its_plan_includes() throws Exception {
    String resource = catalogued.resource("Incluse", "20");
    Payers payers = new Payers(CLOUD);
    Crash.letStartAnew(CLOUD, "KeepSubscriptions");
    CLOUD.cloud().invocations().clear();
    assertThat(opens(payers, resource, () -> {})).isTrue();

    List<Crash> crashes = Crash.all(CLOUD, "KeepSubscriptions");
    for (Crash crash : crashes) {
      int before = CLOUD.cloud().crashes().happened();
      assertThat(opens(payers, resource, () -> crash.plan(CLOUD))).as(crash.toString()).isTrue();
      assertThat(CLOUD.cloud().crashes().happened()).as(crash.toString()).isGreaterThan(before);
    }
    assertThat(crashes).hasSizeGreaterThan(2);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  /// Whether somebody new who subscribes to a new plan may open it, in the end.
  private static boolean opens(Payers payers, String resource, Runnable crash) throws Exception {
    UserId person = payers.client();
    String plan = person.value().replace("0000da7e", "0000b1a2");
    Instant now = CLOUD.cloud().clock().instant();
    crash.run();
    Publisher.publish(
        CLOUD,
        new PlanChanged(plan, 1, "Tout", "All", List.of("all"), true, now),
        new SubscriptionChanged(
            plan, 1, person.value(), plan, "active", now.plus(Duration.ofDays(30)), false, now));
    CLOUD.cloud().advance(Duration.ofMinutes(30)); // until it is told again
    CLOUD.settle();
    return payers.as(person).get(RESOURCES + resource).json().at("/resource/hasAccess").asBoolean();
  }

  /// As a careful caller would: again, until there is an answer.
  private static int insist(Persona who, String method, String path, String body) {
    int status = call(who, method, path, body);
    return status < 500 ? status : call(who, method, path, body);
  }

  /// Nothing is held to the description: a function that died has no answer of its own.
  private static int call(Persona who, String method, String path, String body) {
    try {
      return HTTP.send(
              HttpRequest.newBuilder(CLOUD.cloud().baseUri().resolve(path))
                  .header(
                      "authorization", "Bearer " + CLOUD.cloud().signIn(LibraryRows.id(CLOUD, who)))
                  .header("content-type", "application/json")
                  .method(method, BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
