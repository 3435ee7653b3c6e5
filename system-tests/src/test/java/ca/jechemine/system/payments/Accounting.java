package ca.jechemine.system.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.Line;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.PlatformPostings;
import ca.jechemine.payments.domain.ledger.PriceSplit;
import ca.jechemine.payments.domain.ledger.Session;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import ca.jechemine.payments.domain.ledger.SessionAccount.Posted;
import ca.jechemine.payments.domain.ledger.Side;
import ca.jechemine.payments.domain.ledger.Statement;
import ca.jechemine.payments.domain.payout.Payee;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/// Professionals who are owed something, as the ledger has it, and what administrators do of it.
public final class Accounting {

  static final String PATH = "/api/admin/accounting/";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final int WORDY = 30;
  private static final String WORDS = "é".repeat(20_000);

  private final RunningCloud cloud;
  private final Payers payers;
  private final Earners earners;

  public Accounting(RunningCloud cloud) {
    this.cloud = cloud;
    this.payers = new Payers(cloud);
    this.earners = new Earners(cloud, payers);
  }

  public Api admin() {
    return cloud.api().as(Persona.BILLING_ADMIN);
  }

  /// A second administrator.
  Api second() {
    return cloud.api().as(Persona.SUPER_ADMIN);
  }

  /// A professional who is owed 100 $, without anything having been told.
  public UserId planted() {
    UserId professional = nobodysDebt();
    given(professional, 100_00, payers.now());
    return professional;
  }

  /// A professional of whom the ledger says nothing.
  UserId nobodysDebt() {
    UserId professional = earners.plantedProfessional();
    payers.table().payees().keep(new Payee(professional, 1, null, null, null, null));
    return professional;
  }

  /// They told how they want to be paid.
  void wants(UserId professional, String method) {
    payers
        .table()
        .payees()
        .keep(new Payee(professional, 3_000_000, method, "zoe@exemple.ca", null, null));
  }

  /// An administrator gave them so much, at that time.
  String given(UserId professional, long cents, Instant at) {
    String cause = Payers.newId();
    payers
        .table()
        .ledger()
        .post(List.of(PlatformPostings.adjusted(cause, professional, new Money(cents), at)));
    return cause;
  }

  /// A session of theirs of 120 $ with a fee of 12 $ that was paid by card, at that time.
  SessionAccount sold(UserId professional, Instant at) {
    String id = Payers.newId();
    Posted billed =
        SessionAccount.of(
                new Session(
                    new AppointmentId(id), new UserId(Payers.newId()), professional, "individuel"))
            .bill(new PriceSplit(new Money(120_00), new Money(12_00)), at);
    Posted paid = billed.account().paid("pay" + id, PaymentChannel.STRIPE, new Money(120_00), at);
    payers.table().ledger().post(billed.entries());
    payers.table().ledger().post(paid.entries());
    return paid.account();
  }

  /// So much of it went back, at that time.
  void wentBack(SessionAccount sold, long cents, Instant at) {
    String id = sold.session().appointment().value();
    payers
        .table()
        .ledger()
        .post(sold.refunded("re" + id, "pay" + id, new Money(cents), at).entries());
  }

  /// A professional with a name of 40 kB, and so many sessions of 120 $ that were paid to them, one
  /// a second from that time on. The first 30 are 40 kB each as they are kept, too.
  UserId wordy(int sessions, Instant from) {
    UserId professional = nobodysDebt();
    Person known = payers.table().people().find(professional).orElseThrow();
    payers
        .table()
        .people()
        .keep(
            new Person(
                professional,
                known.version() + 1,
                known.role(),
                known.status(),
                known.email(),
                known.firstName(),
                WORDS,
                known.language(),
                null,
                null,
                false));
    IntStream.range(0, sessions)
        .mapToObj(
            it -> wordy(professional, it < WORDY ? WORDS : "individuel", from.plusSeconds(it)))
        .gather(Gatherers.windowFixed(WORDY))
        .forEach(payers.table().ledger()::post);
    return professional;
  }

  private static JournalEntry wordy(UserId professional, String actNature, Instant at) {
    Money net = new Money(108_00);
    return new JournalEntry(
        new EntryId(MemoCode.PAYMENT, Payers.newId()),
        at,
        List.of(
            new Line(new Account.Owed(professional, Account.Share.UNEARNED), Side.DEBIT, net),
            new Line(new Account.Owed(professional, Account.Share.PAYABLE), Side.CREDIT, net)),
        new AppointmentId(Payers.newId()),
        new Statement.Credit(
            professional,
            LedgerCycle.at(at),
            new Money(120_00),
            new Money(12_00),
            PaymentChannel.STRIPE,
            actNature));
  }

  /// What is owed to them, in cents.
  long owed(UserId professional) {
    return earners.balances(professional).lifetime().cents();
  }

  /// Records that they were paid so much.
  public static String debit(UserId professional, int dollars) {
    return debit(professional, dollars, "VIR-" + Payers.newId());
  }

  /// Where a professional is paid.
  static String pay(UserId professional) {
    return PATH + "professionals/" + professional + "/payout";
  }

  /// The same under that reference.
  public static String debit(UserId professional, int dollars, String reference) {
    return "{\"professionalId\":\"%s\",\"payoutAmountCad\":%d,\"payoutReference\":\"%s\"}"
        .formatted(professional, dollars, reference);
  }

  /// A payout of 50 $ to them that awaits approval.
  public String awaiting(UserId professional) {
    setThreshold(1);
    Answer asked = admin().post(PATH + "payout-debit", debit(professional, 50));
    setThreshold(2500);
    return asked.text("payoutId");
  }

  JsonNode ledger(UserId professional) {
    return admin().get(PATH + "professionals/" + professional + "/ledger").json();
  }

  /// The table that a link of the page leads to.
  HttpResponse<String> downloaded(String path) {
    String location = admin().get(PATH + path).header("location").orElseThrow();
    try {
      return HTTP.send(
          HttpRequest.newBuilder(cloud.cloud().baseUri().resolve(location)).build(),
          BodyHandlers.ofString(UTF_8));
    } catch (IOException broken) {
      throw new AssertionError("nobody answers", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /// The rows of a table that are about them, as they are written, cell by cell.
  List<List<String>> rows(String path, UserId professional) {
    return downloaded(path)
        .body()
        .lines()
        .filter(it -> it.contains(professional.value()))
        .map(Accounting::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int at = 0; at < line.length(); at++) {
      char it = line.charAt(at);
      isQuoted ^= it == '"';
      if (it == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(it);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /// The functions that have read the settings start anew.
  public void setThreshold(int dollars) {
    Answer set =
        second()
            .call(
                "PUT",
                "/api/admin/settings",
                "{\"payments\":{\"payoutApprovalThreshold\":%d}}".formatted(dollars));
    if (set.status() != 200) {
      throw new AssertionError(set.body());
    }
    cloud.cloud().functions().function("AdminRecordPayout").discard();
    cloud.cloud().functions().function("AdminPayProfessional").discard();
  }
}
