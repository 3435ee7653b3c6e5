package ca.jechemine.payments.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Csv;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry.Kind;
import ca.jechemine.payments.domain.ledger.YearFiles;
import ca.jechemine.payments.domain.payout.Payouts;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes a year of the professionals' ledgers as a table (contract 30 §16): calendar months of
/// America/Toronto, the oldest entry first, amounts in dollars.
public final class ExportYear {

  private static final int PAGE = 90;
  private static final int MONTHS = 12;
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

  private final Ledger ledger;
  private final People people;
  private final Payouts payouts;
  private final YearFiles files;

  public ExportYear(Ledger ledger, People people, Payouts payouts, YearFiles files) {
    this.ledger = ledger;
    this.people = people;
    this.payouts = payouts;
    this.files = files;
  }

  /// What is said of sessions: the credits, without what administrators gave, which is nobody's
  /// sale (ADR 0060). The path of the file.
  public String sales(int year) {
    Csv csv = new Csv(SALES);
    pages(
        year,
        entries -> {
          List<ProfessionalEntry> credits =
              entries.stream()
                  .filter(it -> it.kind() == Kind.CREDIT && it.appointment() != null)
                  .toList();
          Map<UserId, Person> names = names(credits);
          Map<AppointmentId, String> dates = dates(credits);
          credits.forEach(it -> csv.row(sale(it, names, dates)));
        });
    return files.keep("journal-ventes-" + year + ".csv", csv.text().getBytes(UTF_8));
  }

  /// Everything that is said to professionals. The path of the file.
  public String ledger(int year) {
    Csv csv = new Csv(LEDGER);
    pages(
        year,
        entries -> {
          Map<UserId, Person> names = names(entries);
          entries.forEach(it -> csv.row(line(it, names)));
        });
    return files.keep("grand-livre-" + year + ".csv", csv.text().getBytes(UTF_8));
  }

  private void pages(int year, Consumer<List<ProfessionalEntry>> write) {
    for (int month = 1; month <= MONTHS; month++) {
      @Nullable Position from = null;
      do {
        Page<JournalEntry> page =
            ledger.postedIn(YearMonth.of(year, month), new PageRequest(PAGE, from));
        write.accept(
            page.items().stream().flatMap(it -> ProfessionalEntry.of(it).stream()).toList());
        from = page.next();
      } while (from != null);
    }
  }

  private Map<UserId, Person> names(List<ProfessionalEntry> entries) {
    return people.findAll(
        entries.stream().map(ProfessionalEntry::professional).distinct().toList());
  }

  private Map<AppointmentId, String> dates(List<ProfessionalEntry> entries) {
    Map<AppointmentId, String> dates = new HashMap<>();
    payouts
        .payments(
            entries.stream()
                .flatMap(it -> Optional.ofNullable(it.appointment()).stream())
                .distinct()
                .toList())
        .stream()
        .map(Versioned::value)
        .forEach(it -> dates.put(it.id(), date(it)));
    return dates;
  }

  private static String date(AppointmentPayment payment) {
    String date = payment.booking().about().date();
    return date == null ? "" : date;
  }

  private static List<String> sale(
      ProfessionalEntry entry, Map<UserId, Person> names, Map<AppointmentId, String> dates) {
    AppointmentId appointment = entry.appointment();
    return List.of(
        entry.createdAt().toString(),
        entry.cycle().key(),
        entry.professional().value(),
        name(entry, names),
        appointment == null ? "" : appointment.value(),
        appointment == null ? "" : dates.getOrDefault(appointment, ""),
        or(entry.actNature()),
        dollars(entry.gross()),
        dollars(entry.platformFee()),
        dollars(entry.net()),
        entry.channel().code());
  }

  private static List<String> line(ProfessionalEntry entry, Map<UserId, Person> names) {
    AppointmentId appointment = entry.appointment();
    Money payout = entry.payoutAmount();
    return List.of(
        entry.createdAt().toString(),
        entry.kind() == Kind.CREDIT ? "credit" : "debit",
        entry.cycle().key(),
        entry.professional().value(),
        name(entry, names),
        appointment == null ? "" : appointment.value(),
        entry.kind() == Kind.CREDIT ? dollars(entry.net()) : "",
        payout == null ? "" : dollars(payout),
        or(entry.payoutReference()),
        or(entry.payoutNotes()),
        entry.channel().code());
  }

  private static String name(ProfessionalEntry entry, Map<UserId, Person> names) {
    return Optional.ofNullable(names.get(entry.professional())).map(Person::name).orElse("");
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String dollars(Money amount) {
    return BigDecimal.valueOf(amount.cents(), 2).toPlainString();
  }
}
