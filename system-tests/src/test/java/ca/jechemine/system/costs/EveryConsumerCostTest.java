package ca.jechemine.system.costs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.QueueStatus;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.local.lambda.LocalFunction;
import ca.jechemine.local.template.EventSource;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.library.ResourceFiles;
import ca.jechemine.system.payments.PaidSessions;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.system.payments.Shoppers;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P22 for what happens by itself: every function that a queue feeds asks the same of DynamoDB for
/// the same events, and has as many items read, with little data and with a hundred times as much
/// around it.
///
/// Whatever the data costs, it costs each time, and a hundredfold. Who hears first, and how events
/// are batched, is chance, and is worth a call: what costs more than that with much data is done
/// again a few times before it is believed.
class EveryConsumerCostTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// What is asked more or less often as one is before the other, however much there is: whether a
  /// delivery is settled by whoever hears of it or by whoever sent the mail, and how many mails are
  /// begun before the first has read the settings for all.
  private static final Map<String, String> UNCOUNTED =
      Map.of("ConfirmMail", "TransactWriteItems", "DeliverMail", "GetItem");

  private static final int CHANCE = 1;

  private static final int TRIES = 4;

  /// Whoever is told of a booking that makes an account is waited for. These come first, unpaid, so
  /// that no function is loaded meanwhile.
  private static final List<String> OF_AN_ACCOUNT_THAT_IS_MADE =
      List.of("a child's booking", "a guest's booking");

  /// What follows a session that is paid: the first of them finds none of the rows that sums are
  /// added to, and functions that are not loaded, so that it is not what the others cost.
  private static final List<String> OF_A_SESSION_THAT_IS_PAID =
      List.of("a receipt", "a session is charged", "what is paid is called off");

  private static final Set<String> TELLING = Set.of("DeliverMail", "DeliverPush", "WriteFeed");

  /// Of a booking that makes an account, whether that is known when the others are told: until it
  /// is, whoever must be told is looked for again.
  private static final Map<String, String> UNCOUNTED_WHERE_AN_ACCOUNT_IS_MADE =
      Map.of("a guest's booking", "BatchGetItem", "a child's booking", "BatchGetItem");

  /// What the functions asked of DynamoDB for one occasion, however the events were batched.
  private record Cost(Map<String, Long> calls, int items) {

    private static final Cost NOTHING = new Cost(Map.of(), 0);

    /// How many mails are begun before the first has found for all that no template was rewritten.
    private static boolean isOfTemplates(String function, Call call) {
      return function.equals("DeliverMail")
          && call.operation().equals("Query")
          && call.items() == 0;
    }

    static Cost of(String occasion, String function, List<Invocation> invocations) {
      List<Call> calls =
          invocations.stream()
              .flatMap(it -> it.calls("DynamoDb").stream())
              .filter(it -> !it.operation().equals(UNCOUNTED.get(function)))
              .filter(it -> !isOfTemplates(function, it))
              .filter(it ->
                  !TELLING.contains(function)
                      || !it.operation().equals(UNCOUNTED_WHERE_AN_ACCOUNT_IS_MADE.get(occasion)))
              .toList();
      return new Cost(
          calls.stream().collect(Collectors.groupingBy(Call::operation, Collectors.counting())),
          calls.stream().mapToInt(Call::items).sum());
    }

    boolean isMoreThan(Cost other) {
      return items > other.items + CHANCE
          || calls.entrySet().stream()
              .anyMatch(it -> it.getValue() > other.calls.getOrDefault(it.getKey(), 0L) + CHANCE);
    }
  }

  /// A lost race costs a retry, which is no cost of the data.
  @BeforeAll
  static void nobodyRaces() throws InterruptedException {
    CLOUD.cloud().triggers().readQueuesOneByOne();
  }

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void P22_events_cost_the_same_with_a_hundred_times_the_data() {
    Map<String, Consumer<String>> occasions = occasions();

    Map<String, Consumer<String>> unpaid = new TreeMap<>(occasions);
    unpaid
        .keySet()
        .retainAll(
            Stream.of(OF_AN_ACCOUNT_THAT_IS_MADE, OF_A_SESSION_THAT_IS_PAID)
                .flatMap(List::stream)
                .toList());
    all(unpaid, "unpaid");
    Map<String, Map<String, Cost>> few = all(occasions, "few");
    new Crowd(CLOUD).arrive();
    Map<String, Map<String, Cost>> many = all(occasions, "many");
    Map<String, Map<String, Cost>> dearer = dearer(few, many);
    for (int i = 0; i < TRIES && !dearer.isEmpty(); i++) {
      Map<String, Consumer<String>> again = new TreeMap<>(occasions);
      again.keySet().retainAll(dearer.keySet());
      dearer = dearer(few, all(again, "again-" + i));
    }

    assertThat(few.values().stream().flatMap(it -> it.keySet().stream()))
        .containsAll(consumers().map(LocalFunction::name).toList());
    assertThat(dearer).as("dearer than %s", few).isEmpty();
    assertThat(many.values())
        .flatExtracting(Map::values)
        .flatExtracting(it -> it.calls().keySet())
        .doesNotContain("Scan");
  }

  /// What cost more than before, of each occasion.
  private static Map<String, Map<String, Cost>> dearer(
      Map<String, Map<String, Cost>> before, Map<String, Map<String, Cost>> after) {
    Map<String, Map<String, Cost>> dearer = new TreeMap<>();
    after.forEach((occasion, costs) -> {
      Map<String, Cost> known = before.getOrDefault(occasion, Map.of());
      Map<String, Cost> more = new TreeMap<>(costs);
      more.entrySet()
          .removeIf(it -> !it.getValue().isMoreThan(known.getOrDefault(it.getKey(), Cost.NOTHING)));
      if (!more.isEmpty()) {
        dearer.put(occasion, more);
      }
    });
    return dearer;
  }

  /// How many offers a professional was told of within the hour, which decides how they are told of
  /// the next: whoever comes later is to find the same.
  private static void forgetHours() {
    CLOUD.settle();
    Tables tables = Tables.of(CLOUD.cloud().functions().platform("DeliverMail"));
    tables.client().scanPaginator(scan -> scan.tableName(tables.table())).items().stream()
        .filter(it -> it.getOrDefault("pk", AttributeValue.fromS("")).s().startsWith("DIGEST#"))
        .forEach(row ->
            tables
                .client()
                .deleteItem(delete ->
                    delete
                        .tableName(tables.table())
                        .key(
                            Map.of(
                                "pk", row.getOrDefault("pk", AttributeValue.fromS("")),
                                "sk", row.getOrDefault("sk", AttributeValue.fromS(""))))));
  }

  private static Map<String, Consumer<String>> occasions() {
    Folk folk = new Folk(CLOUD);
    Map<String, Visit> visits = new HashMap<>(new ContactVisits(CLOUD).all());
    visits.putAll(new AccountVisits(CLOUD, folk).all());
    visits.putAll(new ContentVisits(CLOUD).all());
    visits.putAll(new PlanVisits(CLOUD).all());
    visits.putAll(new PeopleVisits(CLOUD, folk).all());
    SessionVisits sessions = new SessionVisits(CLOUD, folk);
    visits.putAll(sessions.all());
    DeliveryVisits deliveries = new DeliveryVisits(CLOUD, folk);
    visits.putAll(deliveries.all());
    Map<String, Consumer<String>> occasions = new TreeMap<>();
    ContentVisits content = new ContentVisits(CLOUD);
    occasions.put("an appointment", _ -> folk.publishAppointment());
    occasions.put("a session in three days", _ -> folk.publishReminder());
    occasions.put("an invoice", _ -> folk.publishInvoice());
    occasions.put("an invoice that stays unpaid", _ -> folk.publishOverdue());
    RoutingVisits routing = new RoutingVisits(CLOUD);
    occasions.put("a request", _ -> routing.ask());
    occasions.put("a request that cannot be matched", _ -> routing.giveUp());
    occasions.put("requests are taken again", _ -> routing.reopen());
    occasions.put("somebody is forgotten", _ -> routing.forget(folk.client().id()));
    MergeVisits merging = new MergeVisits(CLOUD, folk);
    occasions.put("accounts are merged", _ -> merging.merged());
    WaitlistVisits waitlist = new WaitlistVisits(CLOUD, folk);
    occasions.put("a time becomes free", _ -> waitlist.free());
    BookingVisits booking = new BookingVisits(CLOUD, folk);
    occasions.put(
        "a guest's booking", mark -> assertThat(booking.askAsGuest(mark).status()).isEqualTo(201));
    occasions.put(
        "a child's booking", mark -> assertThat(booking.askForChild(mark).status()).isEqualTo(201));
    occasions.put("another professional", _ -> routing.leave());
    occasions.put("whose a booking is", _ -> routing.resolve(folk));
    occasions.put("a guest's first date", _ -> folk.publishPromotion());
    occasions.put("how somebody would rather pay", _ -> folk.publishPreference());
    occasions.put("what vouches for somebody", _ -> folk.publishGuarantee());
    occasions.put("a session is paid", _ -> sessions.pay(CLOUD));
    PaidSessions paid = new PaidSessions(CLOUD);
    occasions.put("who wants pushes is told", _ -> new PushVisits(CLOUD, folk).push());
    occasions.put("a mail comes back", _ -> deliveries.comeBack());
    DocumentVisits documents = new DocumentVisits(CLOUD, folk);
    occasions.put("a document", mark -> assertThat(documents.upload(mark).status()).isEqualTo(202));
    MessageVisits messages = new MessageVisits(CLOUD);
    occasions.put("a message", mark -> assertThat(messages.reply(mark).status()).isEqualTo(201));
    Till till = new Till(CLOUD);
    // One more professional is one more whom a request may be offered to: all are there at first.
    Papers papers = new Papers(CLOUD, till);
    Iterator<UserId> professionals =
        Stream.generate(papers::professional).limit(3 * (3 + TRIES)).toList().iterator();
    occasions.put(
        "what is paid is called off",
        _ -> {
          String session = till.ongoing(till.client(), professionals.next());
          CLOUD.settle();
          paid.pay(session, 120_00);
          paid.callOff(session, "admin", 0);
        });
    occasions.put("a receipt", _ -> ReceiptVisits.issue(CLOUD, till, professionals.next()));
    occasions.put(
        "a session is charged", _ -> PayingVisits.charge(CLOUD, till, professionals.next()));
    Shoppers shoppers = new Shoppers(CLOUD);
    occasions.put(
        "a resource is bought", _ -> shoppers.bought(till.client(), shoppers.resource("24")));
    ResourceFiles files = new ResourceFiles(CLOUD);
    Catalogued catalogued = new Catalogued(CLOUD);
    occasions.put(
        "a file of the library is dropped",
        mark -> {
          String file = "\"/api/files/" + files.pdf() + "\"";
          String resource = catalogued.resource(mark, Map.of("fileUrl", file));
          assertThat(
                  CLOUD
                      .api()
                      .as(Persona.CONTENT_ADMIN)
                      .delete(Catalogued.ADMIN + "/" + resource)
                      .status())
              .isEqualTo(200);
        });
    PayoutVisits payouts = new PayoutVisits(CLOUD);
    Iterator<UserId> earning =
        Stream.generate(payouts::professional).limit(2 + TRIES).toList().iterator();
    occasions.put("an account at Stripe is complete", _ -> payouts.open(earning.next()));
    occasions.put("new terms", mark -> content.update("terms", mark));
    Stream.of(
            "submitContactForm",
            "adminRespondToExternalMessage",
            "sendSms",
            "requestOwnDeletion",
            "adminCreateMotif",
            "adminResendDelivery",
            "subscribeToPlan",
            "readAppointment",
            "updateOwnProfile")
        .forEach(id ->
            occasions.put(
                id,
                mark ->
                    assertThat(Objects.requireNonNull(visits.get(id)).pay(mark).status())
                        .isBetween(200, 299)));
    return occasions;
  }

  /// One after the other, each until nothing of it is left to do.
  private static Map<String, Map<String, Cost>> all(
      Map<String, Consumer<String>> occasions, String mark) {
    forgetHours();
    Map<String, Map<String, Cost>> costs = new TreeMap<>();
    occasions.forEach((name, occasion) -> {
      CLOUD.settle();
      consumers().forEach(LocalFunction::discard); // so that what is believed is read again
      CLOUD.cloud().invocations().clear();
      occasion.accept(mark + "-" + name.toLowerCase(Locale.ROOT));
      CLOUD.settle();
      haveAllHandled();
      costs.put(name, costs(name));
    });
    return costs;
  }

  /// Whoever waits for an account is called again after seconds here, after minutes on AWS: on a
  /// busy machine an event may be a dead letter before the account is known.
  private static void haveAllHandled() {
    List<String> dead =
        CLOUD.cloud().aws().queues().stream()
            .filter(it -> it.dead() > 0)
            .map(QueueStatus::name)
            .toList();
    if (!dead.isEmpty()) {
      dead.forEach(CLOUD.cloud().aws()::replay);
      CLOUD.settle();
    }
  }

  private static Map<String, Cost> costs(String occasion) {
    return consumers()
        .filter(it -> !CLOUD.cloud().invocations().of(it.name()).isEmpty())
        .collect(
            Collectors.toMap(
                LocalFunction::name,
                it -> Cost.of(occasion, it.name(), CLOUD.cloud().invocations().of(it.name())),
                (one, _) -> one,
                TreeMap::new));
  }

  private static Stream<LocalFunction> consumers() {
    return CLOUD.cloud().functions().functions().stream()
        .filter(it -> !it.resource().events(EventSource.Queue.class).isEmpty());
  }
}
