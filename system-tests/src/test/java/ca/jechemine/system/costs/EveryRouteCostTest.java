package ca.jechemine.system.costs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P22: every route of the API descriptions asks the same of DynamoDB, and has as many items read,
/// with little data and with a hundred times as much around it.
///
/// Each is called once with little data and once with much; settings, which are believed for a
/// minute, are read both times. Nothing that was set off runs meanwhile.
class EveryRouteCostTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final List<Operation> OPERATIONS = ApiDescription.ofProject().operations();

  /// How many items may be read for a call where that follows from how many there are: of a
  /// partition that is shown or searched whole, with one query, as docs/data-model says. Of the
  /// list of messages that is a page of two and the next one, and the sixteen unread counts.
  private static final Map<String, Integer> MOST_ITEMS =
      Map.ofEntries(
          Map.entry("listPlans", 100),
          // The number of changes, and of each of two resources counts and shelf.
          Map.entry("listResources", 5),
          Map.entry("listLibrary", 5),
          // All that a reader marked, with one query: the catalogue picks from it.
          Map.entry("listFavorites", 100),
          Map.entry("gatherOwnLibrary", 200),
          Map.entry("gatherOwnPurchases", 100 + 1),
          Map.entry("adminListPlans", 100),
          Map.entry("listMotifs", 3_000),
          Map.entry("adminListMotifs", 3_000),
          Map.entry("listFaqs", 1_000),
          Map.entry("adminListFaqs", 1_000),
          Map.entry("listProCatalog", 1_000),
          Map.entry("adminListProCatalog", 1_000),
          Map.entry("adminListAdmins", 1_000),
          Map.entry("adminListPromotableUsers", 1_000),
          // Of one name at most a thousand are read, of one phone fifty, and of fifty the accounts.
          Map.entry("adminListDuplicates", 1_000 + 50 + 50 + 15),
          // Each preview is noted in the access log, of which at most a thousand are counted.
          Map.entry("adminPreviewMerge", 1_010),
          Map.entry("listOwnDocuments", 200),
          // The figures of each month that there is, and of the dashboard the flags of two days.
          Map.entry("adminListBilling", 60),
          Map.entry("adminListCollections", 60),
          Map.entry("adminListAnomalies", 60),
          Map.entry("adminReadDashboard", 300),
          Map.entry("adminListIncidents", 2 + 1),
          Map.entry("adminExportIncidents", 100),
          Map.entry("adminReadSettings", 8),
          Map.entry("adminUpdateSettings", 8),
          Map.entry("adminListSettingsVersions", 2 + 1),
          Map.entry("adminListExternalMessages", 2 + 1 + 16),
          Map.entry("gatherOwnDocuments", 100));

  /// What is there to say why not.
  private static final Set<String> ALWAYS_REFUSED = Set.of("refuseOwnUpload");

  private static final Duration LONGER_THAN_SETTINGS_ARE_BELIEVED = Duration.ofMinutes(2);

  private static final Map<String, Cost> FEW = new HashMap<>();
  private static final Map<String, Cost> MANY = new HashMap<>();

  /// What is asked at the same time is in no order.
  private record Cost(Answer answer, List<String> calls, int items) {}

  @BeforeAll
  static void payTwice() throws InterruptedException {
    PayingVisits paying = new PayingVisits(CLOUD);
    paying.hold("few", "many");
    ReceiptVisits receipts = new ReceiptVisits(CLOUD);
    DeskVisits desk = new DeskVisits(CLOUD);
    Folk folk = new Folk(CLOUD);
    Map<String, Visit> merging = new MergeVisits(CLOUD, folk).all();
    CLOUD.cloud().advance(LONGER_THAN_SETTINGS_ARE_BELIEVED);
    CLOUD.cloud().triggers().pause("RelayOutbox");
    // What comes of a scan in the middle of a call has it decide again.
    CLOUD.cloud().triggers().pause("RecordScanResult");
    Map<String, Visit> visits = visits(folk);
    visits.putAll(merging);
    visits.putAll(paying.all());
    visits.putAll(receipts.all());
    visits.putAll(desk.all());
    FEW.putAll(payForAll("few", visits));
    CLOUD.cloud().advance(LONGER_THAN_SETTINGS_ARE_BELIEVED);
    new Crowd(CLOUD).arrive();
    MANY.putAll(payForAll("many", visits));
  }

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
    CLOUD.cloud().triggers().resume("RecordScanResult");
  }

  static Stream<Operation> operations() {
    return OPERATIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void P22_costs_the_same_with_a_hundred_times_the_data(Operation operation) {
    Cost few = paid(FEW, operation);
    Cost many = paid(MANY, operation);

    assertThat(many.calls()).isEqualTo(few.calls()).doesNotContain("Scan");
    assertThat(many.items())
        .as("items read; with little data " + few.items())
        .isBetween(few.items(), MOST_ITEMS.getOrDefault(operation.id(), few.items()));
  }

  @Test
  void P22_nothing_is_visited_that_is_not_described() {
    assertThat(FEW.keySet()).isSubsetOf(OPERATIONS.stream().map(Operation::id).toList());
  }

  private static Cost paid(Map<String, Cost> paid, Operation operation) {
    Cost cost = paid.get(operation.id());
    assertThat(cost).as("no visit of " + operation.id() + " is known here").isNotNull();
    Cost known = Objects.requireNonNull(cost);
    if (ALWAYS_REFUSED.contains(operation.id())) {
      assertThat(known.answer().status()).isEqualTo(403);
    } else {
      assertThat(known.answer().status()).as(known.answer().body()).isBetween(200, 302);
    }
    return known;
  }

  private static Map<String, Visit> visits(Folk folk) {
    ContactVisits contact = new ContactVisits(CLOUD);
    ContentVisits content = new ContentVisits(CLOUD);
    PeopleVisits people = new PeopleVisits(CLOUD, folk);
    SessionVisits sessions = new SessionVisits(CLOUD, folk);
    DocumentVisits documents = new DocumentVisits(CLOUD, folk);
    RequestVisits requests = new RequestVisits(CLOUD, folk);
    PrescriptionVisits prescriptions = new PrescriptionVisits(CLOUD, folk);
    GiftVisits gifts = new GiftVisits(CLOUD, folk);
    for (int n = 0; n < 3; n++) {
      folk.client();
      CLOUD.api().as(Persona.CLIENT);
      contact.submit("already" + n);
      content.update("terms", "already" + n);
      people.readTheClient();
      people.review(folk.completedAppointment());
      sessions.already();
      documents.upload("already" + n);
      requests.ask("already" + n);
      prescriptions.assign("already" + n);
    }
    Map<String, Visit> visits = new HashMap<>(contact.all());
    visits.putAll(content.all());
    visits.putAll(new LibraryVisits(CLOUD).all());
    visits.putAll(new ShelfVisits(CLOUD).all());
    visits.putAll(new SearchVisits(CLOUD).all());
    visits.putAll(new PurchaseVisits(CLOUD).all());
    visits.putAll(new PlanVisits(CLOUD).all());
    visits.putAll(people.all());
    visits.putAll(new AdminPeopleVisits(CLOUD, folk).all());
    visits.putAll(new AdministrationVisits(CLOUD, folk).all());
    visits.putAll(new AccountVisits(CLOUD, folk).all());
    visits.putAll(new SlotVisits(CLOUD, folk).all());
    visits.putAll(new WaitlistVisits(CLOUD, folk).all());
    visits.putAll(new RoutingVisits(CLOUD).all());
    visits.putAll(new QueueVisits(CLOUD).all());
    visits.putAll(new BookingVisits(CLOUD, folk).all());
    visits.putAll(new NotificationVisits(CLOUD, folk).all());
    visits.putAll(new PushVisits(CLOUD, folk).all());
    visits.putAll(sessions.all());
    visits.putAll(new DeliveryVisits(CLOUD, folk).all());
    visits.putAll(new TemplateVisits(CLOUD).all());
    visits.putAll(documents.all());
    visits.putAll(new MessageVisits(CLOUD).all());
    visits.putAll(requests.all());
    visits.putAll(prescriptions.all());
    visits.putAll(gifts.all());
    visits.putAll(new FormVisits(CLOUD, folk).all());
    visits.putAll(new PayoutVisits(CLOUD).all());
    visits.putAll(new AccountingVisits(CLOUD).all());
    visits.putAll(new RefundVisits(CLOUD).all());
    visits.putAll(new ReportVisits(CLOUD).all());
    visits.putAll(new TransferVisits(CLOUD).all());
    visits.putAll(new MethodVisits(CLOUD).all());
    visits.putAll(new BillingVisits(CLOUD).all());
    return visits;
  }

  private static Map<String, Cost> payForAll(String round, Map<String, Visit> visits) {
    Map<String, Cost> costs = new HashMap<>();
    visits.forEach((id, visit) -> {
      Answer answer = visit.pay((round + "-" + id).toLowerCase(Locale.ROOT));
      costs.put(id, cost(id, answer));
    });
    return costs;
  }

  private static Cost cost(String id, Answer answer) {
    String function = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    Invocation last = CLOUD.cloud().invocations().lastOf(function);
    List<Call> calls = last.calls("DynamoDb");
    return new Cost(
        answer,
        calls.stream().map(Call::operation).sorted().toList(),
        calls.stream().mapToInt(Call::items).sum());
  }
}
