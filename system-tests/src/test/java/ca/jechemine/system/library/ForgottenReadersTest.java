package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.ShelfModule;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ForgottenReadersTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Shelving shelving = new Shelving(CLOUD);

  @Test
  void of_who_is_forgotten_nothing_is_kept_and_nothing_is_counted_however_often_it_is_told() {
    List<Caller> crowd = Shelving.crowd(62);
    Caller forgotten = crowd.get(60);
    Caller other = crowd.get(61);
    String both = catalogued.resource("Des deux", "0");
    String marked = catalogued.resource("Marquée", "0");
    use(forgotten, both, 1);
    use(other, both, 4);
    String deleted = catalogued.resource("Supprimée", "0");
    use(forgotten, marked, 2);
    use(forgotten, deleted, 3);
    assertThat(shelving.rows(forgotten)).isEqualTo(6);
    assertThat(shelving.favorites(both)).isEqualTo(2);
    assertThat(
            CLOUD.api().as(Persona.SUPER_ADMIN).delete("/api/admin/resources/" + deleted).status())
        .isEqualTo(200);

    forget(forgotten, 7);

    assertThat(shelving.rows(forgotten)).isZero();
    assertThat(shelving.rows(other)).isEqualTo(2);
    assertThat(shelving.favorites(both)).isOne();
    assertThat(shelving.favorites(marked)).isZero();
    assertThat(shelving.counts(marked)).isPresent();
    assertThat(shelving.counts(deleted)).as("of what is deleted nothing is counted").isEmpty();
    assertThat(reviews(both).path("rating").asDouble()).isEqualTo(4.0);
    assertThat(reviews(both).path("reviews").size()).isOne();
    assertThat(reviews(marked).path("ratingCount").asInt()).isZero();

    forget(forgotten, 8);

    assertThat(shelving.rows(forgotten)).isZero();
    assertThat(shelving.favorites(both)).isOne();
    assertThat(reviews(both).path("ratingCount").asInt()).isOne();
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @Test
  void P4_wherever_forgetting_dies_everything_goes_and_is_taken_off_the_counts_once()
      throws Exception {
    List<Caller> crowd = Shelving.crowd(100);
    Caller stays = crowd.get(63);
    String resource = catalogued.resource("De plusieurs", "0");
    use(stays, resource, 5);
    int next = 64;
    Crash.letStartAnew(CLOUD, "ForgetReaders");
    CLOUD.cloud().invocations().clear();
    use(crowd.get(next), resource, 1);
    forget(crowd.get(next++), 7);

    List<Crash> crashes = Crash.all(CLOUD, "ForgetReaders");
    for (Crash crash : crashes) {
      Caller forgotten = crowd.get(next++);
      use(forgotten, resource, 1);
      crash.plan(CLOUD);
      forget(forgotten, 7);
      CLOUD.cloud().advance(Duration.ofMinutes(30)); // until it is told again
      CLOUD.settle();

      assertThat(shelving.rows(forgotten)).as(crash.toString()).isZero();
      assertThat(shelving.favorites(resource)).as(crash.toString()).isOne();
      assertThat(reviews(resource).path("ratingCount").asInt()).as(crash.toString()).isOne();
      assertThat(reviews(resource).path("rating").asDouble()).as(crash.toString()).isEqualTo(5.0);
    }
    assertThat(crashes).hasSizeGreaterThan(5);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  private static void use(Caller person, String resource, int stars) {
    ResourceId id = new ResourceId(resource);
    CLOUD
        .cloud()
        .functions()
        .platform("ReviewResource")
        .build(() -> ReviewModule.current().reviewResource())
        .write(id, stars, "Un mot.", false, person);
    CLOUD
        .cloud()
        .functions()
        .platform("MarkFavorite")
        .build(() -> ShelfModule.current().markFavorite())
        .mark(id, person);
    CLOUD
        .cloud()
        .functions()
        .platform("SaveProgress")
        .build(() -> ShelfModule.current().saveProgress())
        .save(id, 5, false, Optional.empty(), person);
  }

  private static void forget(Caller person, long version) {
    Publisher.publish(CLOUD, forgotten(person.id(), Role.CLIENT, version));
  }

  private static AccountChanged forgotten(UserId person, Role role, long version) {
    return new AccountChanged(
        person.value(),
        version,
        AccountEvent.forgottenAddress(person.value()),
        "[anonymized]",
        "[anonymized]",
        null,
        "fr",
        role,
        AccountStatus.INACTIVE,
        List.of(),
        null,
        CLOUD.cloud().clock().instant(),
        false);
  }

  private static JsonNode reviews(String id) {
    return CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id + "/reviews").json();
  }

  @Test
  void what_was_assigned_to_who_is_forgotten_goes_and_what_they_assigned_loses_their_name() {
    Prescribing people = new Prescribing(CLOUD);
    UserId client = people.client();
    UserId other = people.client();
    UserId professional = people.professional(client, "scheduled");
    people.relate(other, professional);
    String resource = catalogued.resource("Assignée", "12");
    people.assigned(professional, client, resource, null);
    String kept = people.assigned(professional, other, resource, people.today().plusDays(9));

    forget(client, Role.CLIENT);

    assertThat(shelving.rows(client)).isZero();
    assertThat(people.assign(professional, client, resource, null).status()).isEqualTo(404);
    assertThat(people.own(other)).hasSize(1);

    forget(professional, Role.PROFESSIONAL);

    JsonNode left = people.own(other).getFirst();
    assertThat(left.path("id").asText()).isEqualTo(kept);
    assertThat(left.path("prescribedByName").asText("?")).isEmpty();
    assertThat(left.path("status").asText()).isEqualTo("open");
    assertThat(people.mayOpen(other, resource)).isTrue();
    assertThat(people.done(other, kept).text("status")).isEqualTo("done");
    assertThat(people.assign(professional, other, resource, null).status())
        .as("by whom is forgotten")
        .isNotEqualTo(201);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  private static void forget(UserId person, Role role) {
    Publisher.publish(CLOUD, forgotten(person, role, 2_000_000));
  }
}
