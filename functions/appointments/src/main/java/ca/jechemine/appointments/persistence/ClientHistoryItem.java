package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.clients.ClientHistory;
import ca.jechemine.appointments.domain.clients.ClientSummary;
import ca.jechemine.appointments.domain.clients.Encounter;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How a professional and a client are spelled, in two rows: the list reads short ones.
///
/// | row | pk | sk |
/// |---|---|---|
/// | every appointment of the two | `CLIENT#<client>` | `HISTORY#<professional>` |
/// | what a list says of them | `CLIENT#<client>` | `PROFESSIONAL#<professional>` |
///
/// The first has a `version`, and the appointments sealed in `encounters`. The second is found
/// under `gsi2`, `CLIENTS#<professional>`, by the latest day and the client; it stays, without
/// index keys, when no appointment of the two is left.
final class ClientHistoryItem {

  /// Before every day.
  private static final String NO_DAY = "0";

  private final FieldCipher cipher;

  ClientHistoryItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(UserId client) {
    return "CLIENT#" + client;
  }

  static String historySk(UserId professional) {
    return "HISTORY#" + professional;
  }

  static String summarySk(UserId professional) {
    return "PROFESSIONAL#" + professional;
  }

  static String ofProfessional(UserId professional) {
    return "CLIENTS#" + professional;
  }

  Map<String, AttributeValue> history(ClientHistory history, long version) {
    String sk = historySk(history.professional());
    return new ItemWriter()
        .text("pk", pk(history.client()))
        .text("sk", sk)
        .number("version", version)
        .text(
            "encounters",
            cipher.seal(
                Json.write(
                    new Encounters(history.encounters().stream().map(EncounterItem::of).toList())),
                context(history.client(), sk)))
        .toItem();
  }

  ClientHistory history(ClientHistory.Pair of, ItemReader item) {
    String sealed = item.text("encounters");
    String context = context(of.client(), historySk(of.professional()));
    return new ClientHistory(
        of.professional(),
        of.client(),
        Json.read(Encounters.class, cipher.open(sealed, context)).all().stream()
            .map(EncounterItem::encounter)
            .toList());
  }

  Map<String, AttributeValue> summary(ClientHistory history) {
    ClientSummary summary = history.summary();
    UserId client = history.client();
    String sk = summarySk(history.professional());
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(client))
            .text("sk", sk)
            .text("clientId", client.value())
            .number("sessions", summary.sessions())
            .text("firstDay", text(summary.firstDay()))
            .text("lastDay", text(summary.lastDay()))
            .flag("isOnlyPending", summary.isOnlyPending())
            .flag("hasFailedPayment", summary.hasFailedPayment())
            .instant("transferClosedAt", summary.transferClosedAt());
    if (summary.issueType() != null) {
      item.text("issueType", cipher.seal(summary.issueType(), context(client, sk)));
    }
    if (summary.sessions() > 0) {
      item.text("gsi2pk", ofProfessional(history.professional()))
          .text("gsi2sk", text(summary.lastDay()).orElse(NO_DAY) + "#" + client);
    }
    return item.toItem();
  }

  ClientSummary summary(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    UserId client = new UserId(item.text("clientId"));
    String context = context(client, item.text("sk"));
    return new ClientSummary(
        client,
        Math.toIntExact(item.number("sessions")),
        day(item.optionalText("firstDay")),
        day(item.optionalText("lastDay")),
        item.optionalText("issueType").map(it -> cipher.open(it, context)).orElse(null),
        item.flag("isOnlyPending"),
        item.flag("hasFailedPayment"),
        item.optionalInstant("transferClosedAt").orElse(null));
  }

  private static Optional<String> text(@Nullable LocalDate day) {
    return Optional.ofNullable(day).map(LocalDate::toString);
  }

  private static @Nullable LocalDate day(Optional<String> text) {
    return text.map(LocalDate::parse).orElse(null);
  }

  private static String context(UserId client, String sk) {
    return pk(client) + "#" + sk;
  }

  @io.avaje.jsonb.Json
  record Encounters(List<EncounterItem> all) {}

  /// An appointment of the two.
  @io.avaje.jsonb.Json
  record EncounterItem(
      String id,
      Instant createdAt,
      @Nullable LocalDate date,
      String status,
      String payment,
      boolean isByTransfer,
      @Nullable Instant closedAt,
      @Nullable String issueType) {

    static EncounterItem of(Encounter it) {
      return new EncounterItem(
          it.appointment().value(),
          it.createdAt(),
          it.date(),
          it.status().code(),
          it.payment().code(),
          it.isByTransfer(),
          it.closedAt(),
          it.issueType());
    }

    Encounter encounter() {
      return new Encounter(
          new AppointmentId(id),
          createdAt,
          date,
          AppointmentStatus.of(status).orElseThrow(),
          PaymentStatus.of(payment).orElseThrow(),
          isByTransfer,
          closedAt,
          issueType);
    }
  }
}
