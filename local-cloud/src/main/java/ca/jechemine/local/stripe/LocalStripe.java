package ca.jechemine.local.stripe;

import ca.jechemine.local.aws.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/// Stripe in this process, in test mode, listening on loopback only: what is asked of it over HTTP,
/// and what a test or a person lets happen there. Safe for use by several threads.
public final class LocalStripe implements AutoCloseable {

  /// The version of the API whose shapes events have.
  public static final String API_VERSION = "2025-10-29.clover";

  private static final Duration IDLE = Duration.ofMinutes(10);

  /// What it is started with.
  ///
  /// @param dataDir where everything is kept for the next start; empty means in memory
  /// @param apiVersion of the events
  /// @param retryDelay after what time a webhook that was not taken is told again, first
  /// @param callers whose requests are counted
  public record Config(
      Optional<Path> dataDir,
      InstantSource clock,
      RandomGenerator random,
      String apiVersion,
      Duration retryDelay,
      Callers callers) {}

  /// The keys of the account.
  ///
  /// @param secretKey empty lets every key of tests in
  public record Secrets(String secretKey, String webhookSecret) {}

  private final @Nullable Path file;
  private final Store store = new Store();
  private final Desk desk;
  private final IdempotencyKeys keys;
  private final StripeFaults faults = new StripeFaults();
  private final Requests requests;
  private final Webhooks webhooks;
  private final PaymentFlow flow;
  private final SetupIntents setupIntents;
  private final BalanceTransactions balance;
  private final Disputes disputes;
  private final Refunds refunds;
  private final Subscriptions subscriptions;
  private final Accounts accounts;
  private final Api api;
  private final Server server = new Server(new VirtualThreadPool());
  private final ServerConnector connector;
  private volatile ObjectNode planted = Desk.empty();
  private volatile Secrets secrets = new Secrets("", "whsec_local");

  private LocalStripe(Config config) {
    this.file = config.dataDir().map(it -> it.resolve("stripe.json")).orElse(null);
    this.desk = new Desk(store, config.clock(), config.random(), config.apiVersion());
    this.keys = new IdempotencyKeys(config.clock());
    this.requests = new Requests(config.clock());
    this.webhooks =
        new Webhooks(config.clock(), config.retryDelay(), () -> secrets.webhookSecret());
    PaymentMethods methods = new PaymentMethods(desk);
    Mandates mandates = new Mandates(desk);
    this.balance = new BalanceTransactions(desk);
    this.disputes = new Disputes(desk, balance);
    Charges charges = new Charges(desk, methods, balance, disputes);
    this.flow = new PaymentFlow(desk, methods, charges, mandates);
    this.setupIntents = new SetupIntents(desk, methods, flow, mandates);
    this.refunds = new Refunds(desk, methods, balance);
    this.accounts = new Accounts(desk);
    Router router = new Router();
    new Customers(desk).addTo(router);
    methods.addTo(router);
    setupIntents.addTo(router);
    PaymentIntents intents = new PaymentIntents(desk, methods, flow);
    intents.addTo(router);
    Invoices invoices = new Invoices(desk, intents, flow);
    invoices.addTo(router);
    this.subscriptions = new Subscriptions(desk, invoices);
    subscriptions.addTo(router);
    new Prices(desk).addTo(router);
    new BillingPortal(desk).addTo(router);
    charges.addTo(router);
    mandates.addTo(router);
    disputes.addTo(router);
    balance.addTo(router);
    refunds.addTo(router);
    accounts.addTo(router);
    new Transfers(desk, balance).addTo(router);
    new Events(desk).addTo(router);
    this.api =
        new Api(
            desk,
            router,
            keys,
            faults,
            config.callers(),
            requests,
            () -> secrets.secretKey(),
            this::changed);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.setHandler(new Door(api, () -> "req_" + api.reading(() -> desk.letters(14))));
  }

  /// Starts it.
  public static LocalStripe start(Config config) {
    LocalStripe stripe = new LocalStripe(config);
    try {
      stripe.restore();
      stripe.server.start();
      return stripe;
    } catch (Exception e) {
      throw new IllegalStateException("The local Stripe does not start", e);
    }
  }

  /// Where it listens, for whoever is not counted.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /// Where it listens for the caller of that name.
  public URI endpoint(String caller) {
    return URI.create(endpoint() + "/-/" + caller);
  }

  /// The keys that are right from now on.
  public void use(Secrets other) {
    secrets = other;
  }

  /// The keys that are right.
  public Secrets secrets() {
    return secrets;
  }

  public StripeFaults faults() {
    return faults;
  }

  public Webhooks webhooks() {
    return webhooks;
  }

  /// The latest requests, oldest first.
  public List<StripeRequest> requests() {
    return requests.all();
  }

  /// The latest requests of one operation, for example `payment_intents.create`, oldest first.
  public List<StripeRequest> requests(String operation) {
    return requests.all().stream().filter(it -> it.operation().equals(operation)).toList();
  }

  /// Whether a request of that idempotency key is being answered.
  public boolean isUnderway(String idempotencyKey) {
    return keys.isInUse(" " + idempotencyKey);
  }

  /// Forgets the requests so far.
  public void clearRequests() {
    requests.clear();
  }

  /// The objects of a kind as they stand now, newest first, for example `payment_intent`.
  public List<JsonNode> objects(String kind) {
    return api.reading(
        () -> store.newestFirst(kind).stream().map(it -> (JsonNode) it.deepCopy()).toList());
  }

  /// An object as it stands now.
  public Optional<JsonNode> object(String id) {
    return api.reading(() -> store.any(id).map(it -> (JsonNode) it.deepCopy()));
  }

  /// What the platform's own account has, what is not available yet included, in cents.
  public long balance() {
    return api.reading(
        () -> balance.of("").stream().mapToLong(it -> it.path("net").asLong()).sum());
  }

  /// The kinds of object that there are.
  public List<String> kinds() {
    return api.reading(store::kinds);
  }

  /// The holder of the card passes the challenge that a payment or setup intent waits for, or fails
  /// it.
  ///
  /// @throws IllegalArgumentException when the intent waits for none
  public void authenticate(String intentId, boolean passed) {
    act(() -> {
      if (intentId.startsWith("seti_")) {
        setupIntents.authenticated(store.get("setup_intent", intentId), passed);
      } else {
        flow.authenticated(store.get("payment_intent", intentId), passed);
      }
      return intentId;
    });
  }

  /// The next payment by card is declined, whatever the card.
  ///
  /// @param declineCode for example `insufficient_funds`
  public void declineNext(String declineCode) {
    act(() -> {
      flow.declineNext("card_declined", declineCode);
      return declineCode;
    });
  }

  /// The banks of all debits that are under way answer now.
  public void settlePad() {
    act(() -> {
      flow.settle(true);
      return "";
    });
  }

  /// The banks of all refunds that are under way answer now.
  public void settleRefunds() {
    act(() -> {
      refunds.settle(true);
      return "";
    });
  }

  /// The owner of a connected account tells Stripe everything, with a bank account: it takes
  /// charges and transfers, and pays out.
  ///
  /// @throws IllegalArgumentException when there is none of that id, or it is done already
  public void onboard(String accountId) {
    act(() -> {
      accounts.onboard(accountId);
      return accountId;
    });
  }

  /// The banks answer whose time is over by the clock. Whoever moves the clock calls this.
  public void settleDue() {
    act(() -> {
      flow.settle(false);
      refunds.settle(false);
      subscriptions.settle();
      return "";
    });
  }

  /// The holder of the card contests a charge.
  ///
  /// @return the id of the dispute
  /// @throws IllegalArgumentException when the charge is not there, not paid or contested already
  public String dispute(String chargeId) {
    return act(() -> disputes.create(store.get(Charges.KIND, chargeId), "fraudulent"));
  }

  /// The holder's bank asks about a charge before it takes anything back.
  ///
  /// @return the id of the dispute
  /// @throws IllegalArgumentException when the charge is not there, not paid or contested already
  public String inquire(String chargeId) {
    return act(() -> disputes.inquire(store.get(Charges.KIND, chargeId)));
  }

  /// A bank that asked takes the money back.
  ///
  /// @throws IllegalArgumentException when there is no inquiry of that id
  public void escalate(String disputeId) {
    act(() -> {
      disputes.escalate(disputeId);
      return disputeId;
    });
  }

  /// The bank decides.
  ///
  /// @throws IllegalArgumentException when there is no open dispute of that id
  public void closeDispute(String disputeId, boolean won) {
    act(() -> {
      disputes.close(disputeId, won);
      return disputeId;
    });
  }

  private <T> T act(Supplier<T> work) {
    try {
      return api.inside(work);
    } catch (Refusal refusal) {
      throw new IllegalArgumentException(refusal.getMessage(), refusal);
    }
  }

  /// What it holds now is what every [#reset] leaves.
  public void keepForResets() {
    planted = api.reading(store::saved);
  }

  /// Holds what it was told to keep, or nothing, and forgets requests, faults and switches; the
  /// keys and where webhooks go stay.
  public void reset() {
    faults.up();
    webhooks.reset();
    requests.clear();
    keys.clear();
    api.inside(() -> {
      store.restore(planted.deepCopy());
      flow.clear();
      return "";
    });
  }

  /// With the lock in hand.
  private void changed() {
    List<ObjectNode> news = desk.takeNews();
    webhooks.offer(news);
    if (file != null) {
      ObjectNode state = store.saved();
      state.set("keys", keys.saved());
      webhooks.undelivered().forEach(state.withArray("/undelivered")::add);
      Json.write(file, state);
    }
  }

  private void restore() {
    if (file != null) {
      JsonNode state = Json.read(file, new TypeReference<JsonNode>() {}, Desk.empty());
      store.restore(state);
      keys.restore(state.path("keys"));
      state
          .path("undelivered")
          .forEach(it ->
              store.find("event", it.asText()).ifPresent(event -> webhooks.offerLater(event)));
    }
  }

  /// What was told meanwhile need not be told at the next start.
  @Override
  public void close() {
    api.inside(() -> "");
    webhooks.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The local Stripe does not stop", e);
    }
  }
}
