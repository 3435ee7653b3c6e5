package ca.jechemine.system.payments;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.LibraryModule;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People of a test's own who buy resources of the library, what their browsers do at Stripe, and
/// what comes of it in the stores.
public final class Shoppers {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final String REFUND = "/api/payments/refund";

  private final RunningCloud cloud;
  private final Till till;
  private final StripePage page;
  private final Catalogued catalogued;

  public Shoppers(RunningCloud cloud) {
    this.cloud = cloud;
    this.till = new Till(cloud);
    this.page = new StripePage(cloud);
    this.catalogued = new Catalogued(cloud);
  }

  /// Somebody new of whom all domains know.
  public UserId client() {
    UserId client = till.client();
    cloud.settle();
    return client;
  }

  UserId professional() {
    UserId professional = till.professional();
    cloud.settle();
    return professional;
  }

  /// A resource that is for sale, of which all domains know.
  public String resource(String dollars) {
    return resource(Map.of("price", dollars));
  }

  /// The same with these fields, as JSON spells them.
  public String resource(Map<String, String> fields) {
    String id = catalogued.resource("Apprivoiser l’anxiété", fields);
    cloud.settle();
    return id;
  }

  /// The API as they call it.
  public Api as(UserId shopper) {
    return till.as(shopper);
  }

  /// They begin to buy it.
  public Answer buy(UserId shopper, String resource) {
    return buy(shopper, resource, "{}");
  }

  Answer buy(UserId shopper, String resource, String body) {
    return as(shopper).post(address(resource), body);
  }

  static String address(String resource) {
    return "/api/resources/" + resource + "/purchase";
  }

  /// Their browser confirms the payment, and everything that follows is done.
  ///
  /// @return the payment as Stripe has it then, or its error
  public JsonNode pay(Answer begun, String method) {
    JsonNode confirmed =
        page.confirm(
            "payment_intents", begun.text("paymentIntentId"), begun.text("clientSecret"), method);
    cloud.settle();
    return confirmed;
  }

  /// The bank asked for their password, and they gave it.
  void authenticate(Answer begun) {
    cloud.cloud().stripe().authenticate(begun.text("paymentIntentId"), true);
    cloud.settle();
  }

  /// They bought it and paid.
  ///
  /// @return the purchase
  public Answer bought(UserId shopper, String resource) {
    Answer begun = buy(shopper, resource);
    pay(begun, "pm_card_visa");
    return begun;
  }

  /// What they see of it.
  JsonNode opened(UserId shopper, String resource) {
    return as(shopper).get(Catalogued.RESOURCES + resource).json().path("resource");
  }

  /// Whether they may open it.
  public boolean mayOpen(UserId shopper, String resource) {
    JsonNode resourceNow = opened(shopper, resource);
    return resourceNow.path("hasAccess").asBoolean() && resourceNow.has("contentHtml");
  }

  List<String> statuses(UserId shopper) {
    return as(shopper)
        .get("/api/resources/purchases")
        .json()
        .path("purchases")
        .findValuesAsText("paymentStatus");
  }

  /// An administrator gives it back, all of it unless said otherwise.
  public Answer refund(String purchase, @Nullable String dollars) {
    String amount = dollars == null ? "" : ",\"amount\":" + dollars;
    return billing().post(REFUND, "{\"purchaseId\":\"%s\"%s}".formatted(purchase, amount));
  }

  Api billing() {
    return cloud.api().as(Persona.BILLING_ADMIN);
  }

  Purchase purchase(String id) {
    return till.table().purchases().find(new PurchaseId(id)).orElseThrow().value();
  }

  /// The charge by which it was paid.
  String charge(Answer begun) {
    return cloud
        .cloud()
        .stripe()
        .object(begun.text("paymentIntentId"))
        .orElseThrow()
        .path("latest_charge")
        .asText();
  }

  /// The payments at Stripe for that resource by that person, in the state of each, the newest
  /// first.
  List<String> atStripe(UserId shopper, String resource) {
    return cloud.cloud().stripe().objects("payment_intent").stream()
        .filter(it -> it.at("/metadata/resourceId").asText().equals(resource))
        .filter(it -> it.at("/metadata/userId").asText().equals(shopper.value()))
        .map(it -> it.path("status").asText())
        .toList();
  }

  /// What Stripe told of that payment, of that type, as it told it; the newest first.
  List<String> told(String payment, String type) {
    return cloud.cloud().stripe().objects("event").stream()
        .filter(it -> it.path("type").asText().equals(type))
        .filter(it -> it.toString().contains(payment))
        .map(JsonNode::toString)
        .toList();
  }

  /// Stripe tells that once more, whenever.
  void tell(String body) {
    String signature = cloud.cloud().stripe().webhooks().signature(body);
    cloud.api().with("stripe-signature", signature).post("/api/payments/webhook", body);
    cloud.settle();
  }

  /// The entries that the books have of that sale, as ids; the clock may have passed the end of a
  /// month since it was begun.
  List<String> entries(Answer begun) {
    String payment = begun.text("paymentIntentId");
    List<String> causes =
        cloud.cloud().stripe().objects("refund").stream()
            .filter(it -> it.path("payment_intent").asText().equals(payment))
            .map(it -> it.path("id").asText())
            .toList();
    List<String> disputes =
        cloud.cloud().stripe().objects("dispute").stream()
            .filter(it -> it.path("payment_intent").asText().equals(payment))
            .map(it -> it.path("id").asText())
            .toList();
    return Stream.of(month().minusMonths(1), month())
        .flatMap(it -> journal(it).stream())
        .map(it -> it.id().toString())
        .filter(it ->
            it.endsWith(payment)
                || causes.stream().anyMatch(it::endsWith)
                || disputes.stream().anyMatch(it::endsWith))
        .map(it -> it.substring(0, it.lastIndexOf('-')))
        .toList();
  }

  /// What this month’s sales come to, in cents.
  long sales() {
    return -journal(month()).stream()
        .mapToLong(it -> it.debits(Platform.RESOURCE_SALES).cents())
        .sum();
  }

  private YearMonth month() {
    return YearMonth.from(till.now().atZone(TORONTO));
  }

  private List<JournalEntry> journal(YearMonth month) {
    Page<JournalEntry> entries = till.table().ledger().postedIn(month, new PageRequest(1000, null));
    return entries.items();
  }

  /// The library has it otherwise now, and all domains know.
  void change(String resource, UnaryOperator<Resource> how) {
    LibraryModule library =
        new LibraryModule(cloud.cloud().functions().platform("AdminCreateResource"));
    Resources resources = LibraryTable.resources(library.tables(), library.outbox());
    Versioned<Resource> read = resources.find(new ResourceId(resource)).orElseThrow();
    resources.save(read, how.apply(read.value()), Optional.empty());
    cloud.settle();
  }

  /// It costs so much now.
  void reprice(String resource, long cents) {
    change(
        resource,
        it ->
            new Resource(
                it.id(),
                it.shown(),
                it.type(),
                it.audience(),
                new Money(cents),
                it.status(),
                it.material(),
                it.publishedAt(),
                it.trail()));
  }

  /// It is not for sale any more.
  void archive(String resource) {
    change(
        resource,
        it ->
            new Resource(
                it.id(),
                it.shown(),
                it.type(),
                it.audience(),
                it.price(),
                ResourceStatus.ARCHIVED,
                it.material(),
                it.publishedAt(),
                it.trail()));
  }

  /// How many completed purchases it has.
  public long completed(String resource) {
    Tables tables = Tables.of(cloud.cloud().functions().platform("AdminCreateResource"));
    return tables
        .find("RESOURCE#" + resource, "COUNTS")
        .map(ItemReader::new)
        .flatMap(it -> it.optionalNumber("purchases"))
        .orElse(0L);
  }

  Till till() {
    return till;
  }
}
