package ca.jechemine.system.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.contracts.MergeEvent.MergeFinished;
import ca.jechemine.contracts.MergeEvent.MergeStarted;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.system.documents.Planted;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.payments.Shoppers;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// P4 over the whole saga: whichever part dies, before and after each of its AWS calls, the merge
/// ends in the same state, with the same counts and the same cents; and so it does when its events
/// come again, late and before their time.
class MergeCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// Begin, look, and tell.
  private static final int FEWEST_CALLS = 5;

  private static final Twins TWINS = new Twins(CLOUD);

  private final Planted planted = new Planted(CLOUD);

  /// Two accounts of one person, and what both have on their shelves.
  private record Pair(UserId survivor, UserId loser, String resource) {}

  @BeforeAll
  static void oneByOne() throws InterruptedException {
    CLOUD.cloud().triggers().readQueuesOneByOne();
  }

  /// Something of every kind, and money that is owed; with money that was paid where that is what
  /// is moved.
  private Pair pair(UserId professional, boolean hasPaid) {
    Pair pair =
        new Pair(
            TWINS.till.client(),
            TWINS.till.client(),
            new Catalogued(CLOUD).resource("Des deux", "0"));
    TWINS.change(
        pair.loser(),
        it -> it.with(new Person("Zoé", "T", "fr", "+15145551234", "Laval", null, "other", null)));
    TWINS.till.matched(pair.loser(), professional);
    if (hasPaid) {
      TWINS.papers.paid(pair.loser(), TWINS.papers.professional());
    }
    planted.document(pair.loser(), pair.loser(), "Zoé", "Bilan.pdf");
    shelve(pair.survivor(), pair.resource(), 5);
    shelve(pair.loser(), pair.resource(), 1);
    shelve(pair.loser(), new Catalogued(CLOUD).resource("D’un seul", "0"), 4);
    CLOUD.settle();
    if (hasPaid) {
      buy(pair.loser());
    }
    TWINS
        .payments()
        .ledger()
        .post(List.of(Owing.of(pair.loser(), CLOUD.cloud().clock().instant())));
    return pair;
  }

  private static void shelve(UserId person, String resource, int rating) {
    String path = "/api/resources/" + resource;
    TWINS.till.as(person).post(path + "/favorite", "");
    TWINS.till.as(person).post(path + "/reviews", "{\"rating\":%d}".formatted(rating));
  }

  private static void buy(UserId person) {
    Shoppers shoppers = new Shoppers(CLOUD);
    shoppers.bought(person, shoppers.resource("24"));
  }

  private static String state(Pair pair) {
    // What was published a moment ago is in the catalogue of every function by then.
    CLOUD.cloud().clock().moveTo(CLOUD.cloud().clock().instant().plusSeconds(2));
    JsonNode merge = TWINS.state(pair.loser());
    Account survivor = TWINS.account(pair.survivor());
    Account loser = TWINS.account(pair.loser());
    return String.join(
        " ",
        merge.path("state").asText(),
        merge.path("reassigned").toString(),
        merge.path("filledFields").toString(),
        String.valueOf(survivor.person().gender()),
        survivor.guarantee().status(),
        String.valueOf(survivor.merge().isPresent()),
        loser.person().firstName(),
        loser.standing().status().code(),
        String.valueOf(TWINS.receivable(pair.survivor())),
        String.valueOf(TWINS.receivable(pair.loser())),
        String.valueOf(TWINS.wallet(pair.loser()).atStripe().isPresent()),
        TWINS
            .till
            .as(pair.survivor())
            .get("/api/resources/purchases")
            .json()
            .path("purchases")
            .findValuesAsText("paymentStatus")
            .toString(),
        String.valueOf(
            TWINS
                .till
                .as(pair.survivor())
                .get("/api/resources/favorites")
                .json()
                .path("resources")
                .size()),
        TWINS
            .till
            .as(pair.survivor())
            .get("/api/resources/" + pair.resource())
            .json()
            .at("/resource/ratingCount")
            .asText(),
        TWINS
            .till
            .as(pair.survivor())
            .get("/api/resources/" + pair.resource())
            .json()
            .at("/resource/rating")
            .asText(),
        String.valueOf(TWINS.till.as(pair.survivor()).get("/api/client/receipts").json().size()),
        String.valueOf(TWINS.till.as(pair.survivor()).get("/api/appointments").json().size()),
        String.valueOf(TWINS.till.as(pair.survivor()).get("/api/client/documents").json().size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FollowMerge",
        "MergeClients",
        "KnowPayers",
        "KnowReaders",
        "ProjectPeople",
        "KnowSenders",
        "ForgetReaders"
      })
  void P4_wherever_a_part_dies_the_merge_ends_in_the_same_state(String function) {
    UserId professional = TWINS.papers.professional();
    boolean isOfMoney = function.equals("KnowPayers");
    Pair whole = pair(professional, isOfMoney);
    int calls = mergeAnew(function, whole);
    String expected = state(whole);
    assertThat(expected)
        .startsWith("finished")
        .contains("\"documents\":1", "\"libraryReviews\":1", " 4200 0 ")
        .contains("\"libraryResources\":" + (isOfMoney ? 3 : 2))
        .contains(isOfMoney ? " [completed] 2 1 5" : " [] 2 1 5")
        .contains(isOfMoney ? "green" : "none");
    int deaths = 0;
    CLOUD.cloud().crashes().clear();

    for (int done = 0; done <= calls; done++) {
      Pair pair = pair(professional, isOfMoney);
      if (done == 0) {
        CLOUD.cloud().crashes().beforeCall(function, 1);
      } else {
        CLOUD.cloud().crashes().afterCall(function, done);
      }
      mergeAnew(function, pair);

      assertThat(state(pair)).as("after call %d", done).isEqualTo(expected);
      // Where events came in smaller batches than the first time, nobody makes as many calls.
      deaths += CLOUD.cloud().crashes().happened();
      CLOUD.cloud().crashes().clear();
    }
    assertThat(deaths).isGreaterThan(FEWEST_CALLS);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  /// By a new instance, so that its calls are counted from the first of its construction.
  ///
  /// @return how many calls its longest invocation made
  private static int mergeAnew(String function, Pair pair) {
    CLOUD.cloud().functions().function(function).discard();
    CLOUD.cloud().invocations().clear();
    TWINS.begin(pair.survivor(), pair.loser());
    CLOUD.settle();
    return CLOUD.cloud().invocations().of(function).stream()
        .map(Invocation::calls)
        .mapToInt(List::size)
        .max()
        .orElseThrow();
  }

  @Test
  void P4_wherever_the_beginning_dies_it_is_begun_once() {
    UserId professional = TWINS.papers.professional();
    Pair whole = pair(professional, false);
    CLOUD.cloud().functions().function("AdminMergeAccounts").discard();
    CLOUD.cloud().invocations().clear();
    TWINS.merge(whole.survivor(), whole.loser());
    CLOUD.settle();
    String expected = state(whole);
    // Before it waits: both accounts, the merge, the transaction.
    int begun =
        (int)
                CLOUD.cloud().invocations().lastOf("AdminMergeAccounts").calls().stream()
                    .takeWhile(it -> !it.operation().equals("TransactWriteItems"))
                    .count()
            + 1;

    for (int done = 0; done <= begun; done++) {
      Pair pair = pair(professional, false);
      CLOUD.cloud().functions().function("AdminMergeAccounts").discard();
      if (done == 0) {
        CLOUD.cloud().crashes().beforeCall("AdminMergeAccounts", 1);
      } else {
        CLOUD.cloud().crashes().afterCall("AdminMergeAccounts", done);
      }
      assertThatThrownBy(() -> TWINS.merge(pair.survivor(), pair.loser()))
          .hasMessageContaining("Internal Server Error");
      assertThat(TWINS.merge(pair.survivor(), pair.loser()).status()).isEqualTo(200);
      CLOUD.settle();
      assertThat(state(pair)).as("after call %d", done).isEqualTo(expected);
    }
  }

  @Test
  void P17_events_that_come_again_and_out_of_order_change_nothing() {
    UserId professional = TWINS.papers.professional();
    Pair pair = pair(professional, false);
    TWINS.begin(pair.survivor(), pair.loser());
    CLOUD.settle();
    String once = state(pair);
    assertThat(once).startsWith("finished").contains("\"appointments\":1");

    tell(new MergeStarted(pair.loser().value(), pair.survivor().value(), 1, now()), 8);
    tell(new MergeFinished(pair.loser().value(), pair.survivor().value(), now()), 9);

    assertThat(state(pair)).isEqualTo(once);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }

  private static void tell(MergeEvent event, long version) {
    Platform platform = TWINS.platform("AdminMergeAccounts");
    platform.build(() -> {
      FieldCipher cipher =
          FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
      Tables.of(platform)
          .transactions()
          .commit(new Outbox(platform, cipher).publish(List.of(event), version).toList());
      return true;
    });
    CLOUD.settle();
  }
}
