package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.Line;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.Side;
import ca.jechemine.payments.domain.ledger.Statement;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An entry of the journal: `pk = ENTRY#<id>`, `sk = ENTRY`, and once more with each owner whose
/// balances it changes: `pk = ACCOUNT#<owner>`, `sk = SAID#<moment>#<id>` where it says something
/// to the professional, else `ENTRY#<moment>#<id>`.
///
/// | index | pk | sk | what for |
/// |---|---|---|---|
/// | gsi1 | `JOURNAL#<year and month>` | `<moment>#<id>` | a month's entries |
/// | gsi2 | `ENTRIES#<appointment>` | `<moment>#<id>` | a session's entries |
///
/// A moment is milliseconds since 1970, 13 digits. What an administrator wrote of a payout is
/// sealed.
final class LedgerItem {

  static final String SK = "ENTRY";
  static final String SAID = "SAID#";

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final int LINE_PARTS = 3;

  private final FieldCipher cipher;

  LedgerItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(EntryId id) {
    return "ENTRY#" + id;
  }

  static String account(LedgerOwner owner) {
    return "ACCOUNT#" + key(owner);
  }

  static String key(LedgerOwner owner) {
    return switch (owner) {
      case LedgerOwner.Client(var id) -> "CLIENT#" + id;
      case LedgerOwner.Professional(var id) -> "PROFESSIONAL#" + id;
    };
  }

  static String journal(YearMonth month) {
    return "JOURNAL#" + month;
  }

  static String entries(AppointmentId appointment) {
    return "ENTRIES#" + appointment;
  }

  /// The entry's own row.
  Map<String, AttributeValue> entry(JournalEntry entry) {
    YearMonth month = YearMonth.from(entry.at().atZone(TORONTO));
    ItemWriter item =
        body(entry)
            .text("pk", pk(entry.id()))
            .text("sk", SK)
            .text("gsi1pk", journal(month))
            .text("gsi1sk", moment(entry));
    entry
        .ofAppointment()
        .ifPresent(it -> item.text("gsi2pk", entries(it)).text("gsi2sk", moment(entry)));
    return item.toItem();
  }

  /// Its row with an owner.
  Map<String, AttributeValue> row(LedgerOwner owner, JournalEntry entry) {
    boolean isSaid =
        entry
            .said()
            .filter(it -> owner.equals(new LedgerOwner.Professional(it.professional())))
            .isPresent();
    return body(entry)
        .text("pk", account(owner))
        .text("sk", (isSaid ? SAID : "ENTRY#") + moment(entry))
        .toItem();
  }

  private static String moment(JournalEntry entry) {
    return "%013d#%s".formatted(entry.at().toEpochMilli(), entry.id());
  }

  private ItemWriter body(JournalEntry entry) {
    ItemWriter item =
        new ItemWriter()
            .text("entryId", entry.id().toString())
            .instant("at", entry.at())
            .texts("lines", entry.lines().stream().map(LedgerItem::line).toList())
            .text("appointmentId", entry.ofAppointment().map(AppointmentId::value));
    entry.said().ifPresent(it -> said(item, entry.id(), it));
    return item;
  }

  private static String line(Line line) {
    String side =
        switch (line.side()) {
          case DEBIT -> "debit";
          case CREDIT -> "credit";
        };
    return side + " " + line.amount().cents() + " " + line.account().code();
  }

  private void said(ItemWriter item, EntryId id, Statement said) {
    item.text("professionalId", said.professional().value()).text("cycle", said.cycle().key());
    switch (said) {
      case Statement.Credit it ->
          item.text("said", "credit")
              .number("gross", it.gross().cents())
              .number("platformFee", it.platformFee().cents())
              .text("channel", it.channel().code())
              .text("actNature", it.actNature());
      case Statement.Debit it ->
          item.text("said", "debit")
              .number("payoutAmount", it.payoutAmount().cents())
              .text("channel", it.channel().code())
              .text("reference", seal(it.reference(), id, "reference"))
              .text("notes", seal(it.notes(), id, "notes"));
      case Statement.Adjustment it ->
          item.text("said", "adjustment").number("net", it.net().cents());
    }
  }

  private @Nullable String seal(@Nullable String words, EntryId id, String field) {
    return words == null ? null : cipher.seal(words, context(id, field));
  }

  private static String context(EntryId id, String field) {
    return pk(id) + "#" + field;
  }

  /// The entry of any of its rows.
  JournalEntry read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    EntryId id = EntryId.of(item.text("entryId"));
    Instant at = item.instant("at");
    return new JournalEntry(
        id,
        at,
        item.texts("lines").stream().map(LedgerItem::line).toList(),
        item.optionalText("appointmentId").map(AppointmentId::new).orElse(null),
        item.optionalText("said").map(it -> said(item, id, it)).orElse(null));
  }

  private static Line line(String text) {
    String[] parts = text.split(" ", LINE_PARTS);
    Side side = "debit".equals(parts[0]) ? Side.DEBIT : Side.CREDIT;
    return new Line(Account.of(parts[2]), side, new Money(Long.parseLong(parts[1])));
  }

  private Statement said(ItemReader item, EntryId id, String kind) {
    UserId professional = new UserId(item.text("professionalId"));
    LedgerCycle cycle = LedgerCycle.parse(item.text("cycle")).orElseThrow();
    return switch (kind) {
      case "credit" ->
          new Statement.Credit(
              professional,
              cycle,
              new Money(item.number("gross")),
              new Money(item.number("platformFee")),
              PaymentChannel.of(item.text("channel")),
              item.optionalText("actNature").orElse(null));
      case "debit" ->
          new Statement.Debit(
              professional,
              cycle,
              new Money(item.number("payoutAmount")),
              PaymentChannel.of(item.text("channel")),
              open(item, id, "reference"),
              open(item, id, "notes"));
      case "adjustment" ->
          new Statement.Adjustment(professional, cycle, new Money(item.number("net")));
      default -> throw new IllegalStateException("an entry says something unknown");
    };
  }

  private @Nullable String open(ItemReader item, EntryId id, String field) {
    return item.optionalText(field).map(it -> cipher.open(it, context(id, field))).orElse(null);
  }
}
