package ca.jechemine.system.merging;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.library.Prescribing;
import ca.jechemine.system.payments.Plans;
import ca.jechemine.system.payments.Shoppers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What two accounts of one person have of the library, and pay for it, becomes that of one:
/// nothing counts twice, nothing is lost, and nobody is charged for it.
class MergedLibraryTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String OWN_DATA = "/api/payments/own-data";

  private final Twins twins = new Twins(CLOUD);
  private final Shoppers shoppers = new Shoppers(CLOUD);
  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Prescribing people = new Prescribing(CLOUD);
  private final Plans plans = new Plans(CLOUD);
  private final UserId survivor = twins.till.client();
  private final UserId loser = twins.till.client();

  /// Nobody else's renewal is tried while time goes by.
  @BeforeEach
  void nobody_has_subscribed() {
    CLOUD.cloud().stripe().reset();
    CLOUD.settle();
  }

  private Api as(UserId person) {
    return twins.till.as(person);
  }

  @Test
  void favourites_reviews_and_progress_are_one_shelf_and_count_once() throws Exception {
    String both = catalogued.resource("Des deux", "0");
    String one = catalogued.resource("D’un seul", "0");
    List.of(survivor, loser).forEach(it -> mark(it, both));
    mark(loser, one);
    review(survivor, both, 5);
    review(loser, both, 1);
    review(loser, one, 4);
    progress(survivor, both, 10);
    progress(loser, both, 60);

    Answer answer = twins.merge(survivor, loser);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/reassigned/libraryResources").asInt()).isEqualTo(2);
    assertThat(answer.json().at("/reassigned/libraryReviews").asInt()).isEqualTo(1);
    CLOUD.settle();
    CLOUD.cloud().advance(Duration.ofSeconds(2)); // what is in the catalogue is believed a second
    assertThat(
            Twins.texts(
                as(survivor).get("/api/resources/favorites").json().path("resources"), "id"))
        .containsExactlyInAnyOrder(both, one);
    assertThat(favorites(both)).isEqualTo(1);
    assertThat(favorites(one)).isEqualTo(1);
    JsonNode shared = opened(survivor, both);
    assertThat(shared.path("rating").asDouble()).isEqualTo(5.0);
    assertThat(shared.path("ratingCount").asInt()).isEqualTo(1);
    assertThat(shared.path("myRating").asInt()).isEqualTo(5);
    assertThat(shared.at("/progress/position").asInt()).isEqualTo(60);
    assertThat(opened(survivor, one).path("myRating").asInt()).isEqualTo(4);
    assertThat(opened(survivor, one).path("ratingCount").asInt()).isEqualTo(1);
    assertThat(
            as(survivor)
                .get("/api/resources/" + both + "/reviews")
                .json()
                .at("/distribution/1")
                .asInt())
        .isZero();
    assertThat(as(survivor).delete("/api/resources/" + one + "/reviews/mine").status())
        .isEqualTo(200);
    assertThat(opened(survivor, one).path("ratingCount").asInt()).isZero();
    assertThat(left("ForgetReaders", "SHELF#" + loser)).isZero();
  }

  @Test
  void purchases_go_on_as_the_survivors() {
    String bought = shoppers.resource("24");
    String refunded = shoppers.resource("12");
    Answer begun = shoppers.bought(loser, bought);
    Answer back = shoppers.bought(loser, refunded);
    shoppers.refund(back.text("purchaseId"), null);
    CLOUD.settle();

    Answer answer = twins.merge(survivor, loser);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/reassigned/purchases").asInt()).isEqualTo(2);
    CLOUD.settle();
    assertThat(shoppers.mayOpen(survivor, bought)).isTrue();
    assertThat(shoppers.mayOpen(survivor, refunded)).isFalse();
    assertThat(shoppers.buy(survivor, bought).status()).isEqualTo(409);
    assertThat(as(survivor).get(OWN_DATA).json().at("/parts/0/records")).hasSize(2);
    assertThat(
            Twins.texts(
                as(survivor).get("/api/resources/purchases").json().path("purchases"),
                "paymentStatus"))
        .containsExactlyInAnyOrder("completed", "refunded");
    assertThat(shoppers.completed(bought)).isEqualTo(1);

    shoppers.refund(begun.text("purchaseId"), null);
    CLOUD.settle();

    assertThat(shoppers.mayOpen(survivor, bought)).isFalse();
    assertThat(shoppers.completed(bought)).isZero();
    assertThat(shoppers.bought(survivor, bought).status()).isEqualTo(201);
    assertThat(shoppers.mayOpen(survivor, bought)).isTrue();
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @Test
  void prescriptions_go_on_as_the_survivors_and_of_two_that_are_open_theirs_stays() {
    UserId professional = people.professional();
    CLOUD.settle();
    List.of(survivor, loser).forEach(it -> people.relate(it, professional));
    String both = shoppers.resource("24");
    String open = shoppers.resource("24");
    String done = shoppers.resource("24");
    String withdrawn = shoppers.resource("24");
    String kept = people.assigned(professional, survivor, both, null);
    String given = people.assigned(professional, loser, both, people.today().plusDays(5));
    String moved = people.assigned(professional, loser, open, people.today().plusDays(9));
    String over = people.assigned(professional, loser, done, null);
    people.done(loser, over);
    people.withdraw(professional, loser, people.assigned(professional, loser, withdrawn, null));

    Answer answer = twins.merge(survivor, loser);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/reassigned/libraryPrescriptions").asInt()).isEqualTo(4);
    CLOUD.settle();
    assertThat(Prescribing.ids(people.own(survivor))).containsExactly(moved, kept, over);
    assertThat(people.own(survivor))
        .extracting(it -> it.path("status").asText())
        .containsExactly("open", "open", "done");
    assertThat(people.own(survivor))
        .extracting(it -> it.path("clientId").asText())
        .containsOnly(survivor.value());
    assertThat(
            Prescribing.list(people.as(professional).get(Prescribing.path(survivor))).stream()
                .filter(it -> it.path("id").asText().equals(given))
                .map(it -> it.path("status").asText()))
        .containsExactly("withdrawn");
    assertThat(left("ForgetReaders", "SHELF#" + loser)).isZero();
    assertThat(left("ForgetReaders", "CLIENT#" + loser)).as("who accompanied them").isOne();
    assertThat(List.of(both, open, done)).allMatch(it -> shoppers.mayOpen(survivor, it));
    assertThat(shoppers.mayOpen(survivor, withdrawn)).isFalse();
    assertThat(people.assign(professional, survivor, open, null).status()).isEqualTo(409);
    assertThat(people.assign(professional, loser, open, null).status()).isEqualTo(404);
    assertThat(people.done(survivor, moved).text("status")).isEqualTo("done");

    Map.of(kept, both, moved, open, over, done)
        .forEach((prescription, resource) -> {
          people.withdraw(professional, survivor, prescription);
          assertThat(shoppers.mayOpen(survivor, resource)).isFalse();
        });
    assertThat(people.assign(professional, survivor, both, null).status()).isEqualTo(201);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @Test
  void gifts_go_on_as_the_survivors_and_nothing_is_given_to_who_is_given_up() {
    CLOUD.settle();
    String one = shoppers.resource("24");
    String both = shoppers.resource("24");
    give(loser, one);
    give(loser, both);
    String kept = give(survivor, both).json().at("/gift/id").asText();

    Answer answer = twins.merge(survivor, loser);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/reassigned/libraryGifts").asInt()).isOne();
    assertThat(answer.json().at("/reassigned/libraryResources").asInt()).isEqualTo(2);
    CLOUD.settle();
    JsonNode given = gifts(one);
    assertThat(Twins.texts(given, "userId")).containsExactly(survivor.value());
    assertThat(given.at("/0/note").asText()).isEqualTo("Pour " + loser);
    assertThat(Twins.texts(gifts(both), "id")).containsExactly(kept);
    assertThat(gifts(both).at("/0/note").asText()).isEqualTo("Pour " + survivor);
    assertThat(List.of(one, both)).allMatch(it -> shoppers.mayOpen(survivor, it));
    assertThat(give(loser, shoppers.resource("24")).status()).isEqualTo(404);
    assertThat(left("ForgetReaders", "SHELF#" + loser)).isZero();

    for (String resource : List.of(one, both)) {
      content().delete("/api/admin/resources/" + resource + "/gifts/" + survivor);
      assertThat(shoppers.mayOpen(survivor, resource)).isFalse();
    }
  }

  private static Answer give(UserId person, String resource) {
    return content()
        .post(
            "/api/admin/resources/" + resource + "/gifts",
            "{\"userId\":\"%1$s\",\"note\":\"Pour %1$s\"}".formatted(person));
  }

  private static JsonNode gifts(String resource) {
    return content().get("/api/admin/resources/" + resource + "/gifts").json().path("gifts");
  }

  private static Api content() {
    return CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  @Test
  void a_subscription_goes_on_as_the_survivors_and_is_renewed() throws InterruptedException {
    String resource = catalogued.resource("Incluse", Map.of("price", "20"));
    twins.till.saveCard(loser);
    String id = subscribed(loser, plans.plan("all"));
    int paid = payments();

    Answer answer = twins.merge(survivor, loser);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/reassigned/subscriptions").asInt()).isEqualTo(1);
    assertThat(answer.json().at("/reassigned/subscriptionPayments").asInt()).isEqualTo(1);
    CLOUD.settle();
    assertThat(payments()).isEqualTo(paid);
    JsonNode own = as(survivor).get(Plans.SUBSCRIPTION).json();
    assertThat(own.at("/subscription/id").asText()).isEqualTo(id);
    assertThat(own.at("/subscription/cancelAtPeriodEnd").asBoolean()).isFalse();
    assertThat(own.path("others")).isEmpty();
    assertThat(opened(survivor, resource).path("hasAccess").asBoolean()).isTrue();
    assertThat(as(survivor).get(OWN_DATA).json().at("/parts/2/records")).hasSize(1);
    assertThat(as(survivor).post(Plans.SUBSCRIPTION + "/portal", "").status()).isEqualTo(200);

    plans.pass(Duration.ofDays(32));

    assertThat(payments()).isEqualTo(paid + 1);
    assertThat(opened(survivor, resource).path("hasAccess").asBoolean()).isTrue();
    assertThat(as(survivor).get(OWN_DATA).json().at("/parts/2/records")).hasSize(2);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @Test
  void of_two_subscriptions_both_stay_and_the_preview_says_so() throws InterruptedException {
    String resource = catalogued.resource("Double", Map.of("price", "20"));
    String plan = plans.plan("all");
    twins.till.saveCard(survivor);
    twins.till.saveCard(loser);
    String kept = subscribed(survivor, plan);
    String other = subscribed(loser, plan);
    String customer = twins.wallet(loser).atStripe().orElseThrow().value();
    int paid = payments();
    JsonNode preview = preview();
    assertThat(preview.at("/reassigned/subscriptions").asInt()).isEqualTo(1);
    assertThat(preview.at("/warnings/0/code").asText()).isEqualTo("SAME_PLAN");

    assertThat(twins.merge(survivor, loser).status()).isEqualTo(200);

    CLOUD.settle();
    assertThat(payments()).isEqualTo(paid);
    JsonNode own = as(survivor).get(Plans.SUBSCRIPTION).json();
    assertThat(own.at("/subscription/id").asText()).isEqualTo(kept);
    assertThat(Twins.texts(own.path("others"), "id")).containsExactly(other);
    assertThat(methods(customer)).isEqualTo(1);

    Answer ending =
        as(survivor)
            .patch(
                Plans.SUBSCRIPTION,
                "{\"subscriptionId\":\"%s\",\"cancelAtPeriodEnd\":true}".formatted(other));
    assertThat(ending.status()).as(ending.body()).isEqualTo(200);
    assertThat(ending.json().at("/subscription/id").asText()).isEqualTo(other);
    plans.pass(Duration.ofDays(32));

    JsonNode later = as(survivor).get(Plans.SUBSCRIPTION).json();
    assertThat(later.at("/subscription/id").asText()).isEqualTo(kept);
    assertThat(later.at("/subscription/status").asText()).isEqualTo("active");
    assertThat(later.path("others")).isEmpty();
    assertThat(payments()).isEqualTo(paid + 1);
    assertThat(methods(customer)).isZero();
    assertThat(opened(survivor, resource).path("hasAccess").asBoolean()).isTrue();
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  private JsonNode preview() {
    return CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .get("/api/admin/patients/" + survivor + "/merge-preview?loserId=" + loser)
        .json();
  }

  private String subscribed(UserId person, String plan) {
    Answer begun = as(person).post(Plans.SUBSCRIPTION, Plans.monthly(plan));
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    CLOUD.settle();
    return begun.json().at("/subscription/id").asText();
  }

  /// How many payments succeeded at Stripe.
  private static int payments() {
    return (int)
        CLOUD.cloud().stripe().objects("payment_intent").stream()
            .filter(it -> it.path("status").asText().equals("succeeded"))
            .count();
  }

  private static int methods(String customer) {
    return (int)
        CLOUD.cloud().stripe().objects("payment_method").stream()
            .filter(it -> it.path("customer").asText().equals(customer))
            .count();
  }

  private void mark(UserId person, String resource) {
    assertThat(as(person).post("/api/resources/" + resource + "/favorite", "").status())
        .isEqualTo(200);
  }

  private void review(UserId person, String resource, int rating) {
    assertThat(
            as(person)
                .post(
                    "/api/resources/" + resource + "/reviews", "{\"rating\":%d}".formatted(rating))
                .status())
        .isEqualTo(201);
  }

  private void progress(UserId person, String resource, int position) {
    Answer answer =
        as(person)
            .call(
                "PUT",
                "/api/resources/" + resource + "/progress",
                "{\"position\":%d}".formatted(position));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode opened(UserId person, String resource) {
    return as(person).get(Catalogued.RESOURCES + resource).json().path("resource");
  }

  private long favorites(String resource) {
    ResourceId id = new ResourceId(resource);
    Tables tables = Tables.of(twins.platform("ForgetReaders"));
    return Objects.requireNonNull(LibraryTable.counts(tables).of(List.of(id)).get(id)).favorites();
  }

  /// How many rows are left of that partition.
  private int left(String function, String pk) {
    Tables tables = Tables.of(twins.platform(function));
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .count();
  }
}
