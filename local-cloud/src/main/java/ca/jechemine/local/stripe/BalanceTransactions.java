package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// `/v1/balance_transactions` and `/v1/balance`: every movement of money, and what they sum up to.
final class BalanceTransactions {

  private static final String KIND = "balance_transaction";

  /// After how many business days a payment by card can be paid out.
  private static final int CARD_DAYS = 2;

  private final Desk desk;

  BalanceTransactions(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    router
        .get("/v1/balance", "balance.retrieve", this::balance)
        .get("/v1/balance_transactions", "balance_transactions.list", this::list)
        .get("/v1/balance_transactions/{id}", "balance_transactions.retrieve", this::retrieve);
  }

  /// A payment came in: Stripe keeps 2.9 % and 30 cents of a card's, 1 % and 40 cents but at most 5
  /// dollars of a debit.
  ///
  /// @return its id
  String charged(ObjectNode charge, boolean byCard, boolean atOnce) {
    long amount = charge.path("amount").asLong();
    long fee =
        byCard ? Math.round(amount * 0.029) + 30 : Math.min(Math.round(amount * 0.01) + 40, 500);
    Instant now = desk.clock().instant();
    Instant available = atOnce || !byCard ? now : afterBusinessDays(now, CARD_DAYS);
    return add("", byCard ? "charge" : "payment", "charge", amount, fee, charge, available);
  }

  /// Money moved, now.
  ///
  /// @param account whose, or empty for the platform's own
  /// @param amount negative when it went away, in cents
  /// @return its id
  String moved(
      String account, String type, String category, long amount, long fee, ObjectNode source) {
    return add(account, type, category, amount, fee, source, desk.clock().instant());
  }

  /// Money moved, as soon as that other line of the account's is available.
  String moved(
      String account,
      String type,
      String category,
      long amount,
      ObjectNode source,
      Optional<ObjectNode> like) {
    Instant available =
        like.map(it -> Instant.ofEpochSecond(it.path("available_on").asLong()))
            .orElseGet(() -> desk.clock().instant());
    return add(account, type, category, amount, 0, source, available);
  }

  private String add(
      String account,
      String type,
      String category,
      long amount,
      long fee,
      ObjectNode source,
      Instant available) {
    ObjectNode line = desk.object(KIND, desk.newId("txn"));
    line.put("amount", amount).put("available_on", available.getEpochSecond());
    line.put("balance_type", "payments");
    line.put("created", desk.now()).put("currency", "cad");
    line.putNull("description").putNull("exchange_rate");
    line.put("fee", fee);
    var details = line.putArray("fee_details");
    if (fee != 0) {
      details
          .addObject()
          .put("amount", fee)
          .putNull("application")
          .put("currency", "cad")
          .put("description", "Stripe processing fees")
          .put("type", "stripe_fee");
    }
    line.put("net", amount - fee).put("reporting_category", category);
    line.put("source", source.path("id").asText());
    line.put("status", isAvailable(line) ? "available" : "pending").put("type", type);
    desk.store().hidden(line.path("id").asText()).put("account", account);
    desk.store().put(line);
    return line.path("id").asText();
  }

  /// When that many business days are over.
  static Instant afterBusinessDays(Instant from, int days) {
    LocalDate day = from.atZone(ZoneOffset.UTC).toLocalDate();
    int left = days;
    int passed = 0;
    while (left > 0) {
      day = day.plusDays(1);
      passed++;
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return from.plus(Duration.ofDays(passed));
  }

  private boolean isAvailable(ObjectNode line) {
    return line.path("available_on").asLong() <= desk.now();
  }

  /// The lines of an account, newest first.
  List<ObjectNode> of(String account) {
    desk.store().all(KIND, this::isAvailable).forEach(it -> it.put("status", "available"));
    return desk.store().newestFirst(KIND).stream()
        .filter(it ->
            desk.store().hidden(it.path("id").asText()).path("account").asText().equals(account))
        .toList();
  }

  /// What the account may spend now, in cents.
  long available(String account) {
    return of(account).stream()
        .filter(this::isAvailable)
        .mapToLong(it -> it.path("net").asLong())
        .sum();
  }

  private ObjectNode balance(Call call) {
    call.checked();
    if (!call.account().isEmpty()) {
      desk.store().named("account", call.account(), "account");
    }
    long available = available(call.account());
    long all = of(call.account()).stream().mapToLong(it -> it.path("net").asLong()).sum();
    ObjectNode balance = Desk.add(Desk.empty(), "{\"object\":\"balance\"}");
    amount(balance, "available", available);
    if (call.account().isEmpty()) {
      balance.putArray("connect_reserved").addObject().put("amount", 0).put("currency", "cad");
    }
    balance.put("livemode", false);
    amount(balance, "pending", all - available);
    return balance;
  }

  private static void amount(ObjectNode balance, String name, long cents) {
    ObjectNode one = balance.putArray(name).addObject();
    one.put("amount", cents).put("currency", "cad");
    one.putObject("source_types").put("card", cents);
  }

  private ObjectNode list(Call call) {
    Params params =
        call.checked(
                "type",
                "source",
                "currency",
                "created[*]",
                "limit",
                "starting_after",
                "ending_before")
            .params();
    return desk.page(
        "/v1/balance_transactions",
        of(call.account()).stream()
            .filter(it -> Desk.has(it, "type", params.text("type")))
            .filter(it -> Desk.has(it, "source", params.text("source")))
            .filter(it -> Desk.isWithin(it, params))
            .toList(),
        params);
  }

  private ObjectNode retrieve(Call call) {
    call.checked();
    of(call.account());
    return desk.store().get(KIND, call.id());
  }
}
