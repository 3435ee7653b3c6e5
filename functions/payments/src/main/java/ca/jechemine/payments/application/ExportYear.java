package ca.jechemine.payments.application;

import ca.jechemine.kernel.Csv;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry.Kind;
import ca.jechemine.payments.domain.ledger.SessionDates;
import ca.jechemine.payments.domain.ledger.YearFiles;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/// Writes a year of the professionals' ledgers as a table (contract 30 §16): calendar months of
/// America/Toronto, the oldest entry first, amounts in dollars. Rows go on as they come: however
/// long the year is, two pages of it are held (docs/adr/0082).
public final class ExportYear {

  private static final int PAGE = 5 * SessionDates.MOST_AT_ONCE;
  private static final int MOST_NAMES = 5_000;
  private static final List<String> SALES =
      List.of(
          "date_ligne",
          "cycle_key",
          "professional_id",
          "professional_name",
          "appointment_id",
          "session_date",
          "acte",
          "brut_cad",
          "frais_plateforme_cad",
          "net_pro_cad",
          "canal_paiement");
  private static final List<String> LEDGER =
      List.of(
          "date",
          "type_ligne",
          "cycle_key",
          "professional_id",
          "professional_name",
          "appointment_id",
          "credit_net_pro_cad",
          "debit_versement_cad",
          "ref_versement",
          "notes",
          "canal");

  private final YearJournal journal;
  private final People people;
  private final SessionDates dates;
  private final YearFiles files;

  public ExportYear(Ledger ledger, People people, SessionDates dates, YearFiles files) {
    this.journal = new YearJournal(ledger, PAGE);
    this.people = people;
    this.dates = dates;
    this.files = files;
  }

  /// What is said of sessions: the credits, without what administrators gave, which is nobody's
  /// sale (ADR 0060). The path of the file.
  public String sales(int year) {
    return files.keep(
        "journal-ventes-" + year + ".csv",
        text -> {
          Csv csv = new Csv(SALES, text);
          ProfessionalNames names = new ProfessionalNames(people, MOST_NAMES);
          journal.forEachPage(
              year,
              entries -> {
                List<ProfessionalEntry> sales =
                    entries.stream()
                        .filter(it -> it.kind() == Kind.CREDIT && it.appointment() != null)
                        .toList();
                Map<AppointmentId, String> days = dates(sales);
                Map<UserId, String> called = names.of(sales);
                sales.forEach(it -> csv.row(sale(it, called, days)));
              });
        });
  }

  /// Everything that is said to professionals. The path of the file.
  public String ledger(int year) {
    return files.keep(
        "grand-livre-" + year + ".csv",
        text -> {
          Csv csv = new Csv(LEDGER, text);
          ProfessionalNames names = new ProfessionalNames(people, MOST_NAMES);
          journal.forEachPage(
              year,
              entries -> {
                Map<UserId, String> called = names.of(entries);
                entries.forEach(it -> csv.row(line(it, called)));
              });
        });
  }

  /// All calls at once.
  private Map<AppointmentId, String> dates(List<ProfessionalEntry> entries) {
    Map<AppointmentId, String> found = new HashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      entries.stream()
          .flatMap(it -> Optional.ofNullable(it.appointment()).stream())
          .distinct()
          .gather(Gatherers.windowFixed(SessionDates.MOST_AT_ONCE))
          .map(it -> CompletableFuture.supplyAsync(() -> dates.of(it), threads))
          .toList()
          .forEach(it -> found.putAll(it.join()));
    }
    return found;
  }

  private static List<String> sale(
      ProfessionalEntry entry, Map<UserId, String> names, Map<AppointmentId, String> dates) {
    AppointmentId appointment = entry.appointment();
    return List.of(
        entry.createdAt().toString(),
        entry.cycle().key(),
        entry.professional().value(),
        names.getOrDefault(entry.professional(), ""),
        appointment == null ? "" : appointment.value(),
        appointment == null ? "" : dates.getOrDefault(appointment, ""),
        or(entry.actNature()),
        dollars(entry.gross()),
        dollars(entry.platformFee()),
        dollars(entry.net()),
        entry.channel().code());
  }

  private static List<String> line(ProfessionalEntry entry, Map<UserId, String> names) {
    AppointmentId appointment = entry.appointment();
    Money payout = entry.payoutAmount();
    return List.of(
        entry.createdAt().toString(),
        entry.kind() == Kind.CREDIT ? "credit" : "debit",
        entry.cycle().key(),
        entry.professional().value(),
        names.getOrDefault(entry.professional(), ""),
        appointment == null ? "" : appointment.value(),
        entry.kind() == Kind.CREDIT ? dollars(entry.net()) : "",
        payout == null ? "" : dollars(payout),
        or(entry.payoutReference()),
        or(entry.payoutNotes()),
        entry.channel().code());
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String dollars(Money amount) {
    return BigDecimal.valueOf(amount.cents(), 2).toPlainString();
  }
}
