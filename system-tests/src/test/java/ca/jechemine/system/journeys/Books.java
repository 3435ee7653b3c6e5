package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.application.RebuildBalances;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.Line;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.Side;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the ledger says of a session, of whoever owes it and of whoever earns it, in cents.
final class Books {

  private final RunningCloud cloud;
  private final Till till;
  private final YearMonth first;

  Books(RunningCloud cloud, Till till) {
    this.cloud = cloud;
    this.till = till;
    this.first = month(till.now());
  }

  /// The balances that follow from what is entered of the session, those that are nothing left out;
  /// owners by their kind alone. Each entry, and the journal since the beginning, are as much debit
  /// as credit.
  Map<String, Long> of(String session) {
    everythingBalances();
    return balances(all(page -> ledger().about(new AppointmentId(session), page)));
  }

  /// The same of what was entered in that month alone.
  Map<String, Long> of(String session, YearMonth month) {
    return balances(
        all(page -> ledger().postedIn(month, page)).stream()
            .filter(it -> it.ofAppointment().filter(new AppointmentId(session)::equals).isPresent())
            .toList());
  }

  /// The month that it is.
  YearMonth month() {
    return month(till.now());
  }

  /// What the professional is owed: for good, and by what this cycle added.
  List<Money> owedTo(UserId professional) {
    ProfessionalBalances balances = ledger().balances(professional, LedgerCycle.at(till.now()));
    return List.of(balances.lifetime(), balances.inCycle());
  }

  /// Balances that are worked out again from the journal are those that were kept.
  void areAsWorkedOutAgain(UserId client, UserId professional) {
    RebuildBalances rebuild = new RebuildBalances(ledger(), till.table().projections());
    assertThat(rebuild.owner(new LedgerOwner.Client(client)).wasRight()).isTrue();
    assertThat(rebuild.owner(new LedgerOwner.Professional(professional)).wasRight()).isTrue();
  }

  /// What Stripe says that it has done is what the books say.
  void agreeWithStripe() throws Exception {
    cloud.cloud().invoke("ReconcileStripe", "{}");
    cloud.settle();
    Answer drift = cloud.api().as(Persona.BILLING_ADMIN).get("/api/admin/payments/drift");
    assertThat(drift.json().path("drifts").isArray()).as(drift.body()).isTrue();
    assertThat(drift.json().path("drifts")).isEmpty();
  }

  private static YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(TorontoTime.ZONE));
  }

  private void everythingBalances() {
    for (YearMonth at = first; !at.isAfter(month()); at = at.plusMonths(1)) {
      YearMonth one = at;
      assertThat(all(page -> ledger().postedIn(one, page)))
          .allSatisfy(it -> assertThat(sum(it)).as(it.id().toString()).isZero());
    }
  }

  private static long sum(JournalEntry entry) {
    return entry.lines().stream().mapToLong(Books::debit).sum();
  }

  private static long debit(Line line) {
    return line.side() == Side.DEBIT ? line.amount().cents() : -line.amount().cents();
  }

  private static Map<String, Long> balances(List<JournalEntry> entries) {
    Map<String, Long> balances = new TreeMap<>();
    entries.stream()
        .flatMap(it -> it.lines().stream())
        .forEach(it ->
            balances.merge(
                it.account().code().replaceAll(":.*", ""),
                it.account().balance(new Money(debit(it))).cents(),
                Long::sum));
    balances.values().removeIf(it -> it == 0);
    return balances;
  }

  private Ledger ledger() {
    return till.table().ledger();
  }

  private static List<JournalEntry> all(Function<PageRequest, Page<JournalEntry>> pages) {
    List<JournalEntry> all = new ArrayList<>();
    @Nullable Position next = null;
    do {
      Page<JournalEntry> page = pages.apply(new PageRequest(100, next));
      all.addAll(page.items());
      next = page.next();
    } while (next != null);
    return all;
  }
}
