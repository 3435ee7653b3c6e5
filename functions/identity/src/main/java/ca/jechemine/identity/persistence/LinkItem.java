package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// That an appointment links its client with a professional: `pk = ACCOUNT#<client>`, and `sk` so
/// that the strongest link is the first:
///
/// | sk | meaning |
/// |---|---|
/// | `LINK#<professional>#1#<appointment>` | it is theirs |
/// | `LINK#<professional>#2#<inverse of the time it was cancelled at>#<appointment>` | it was theirs; `endsAt` says until when it counts, and the row is forgotten then |
/// | `LINK#<professional>#3#<appointment>` | it is offered to them |
/// | `LINK#POOL#<appointment>` | it is offered to every active professional |
///
/// Beside them `TRANSFER#<when it is due>#<appointment>` while a transfer for it has not come, the
/// longest overdue first.
final class LinkItem {

  private static final long BEFORE_TIME_ENDS = 9_999_999_999_999L;
  private static final String POOL = "POOL";

  private LinkItem() {}

  /// Where all links with that professional begin, the strongest first.
  static String with(UserId professional) {
    return "LINK#" + professional + "#";
  }

  /// Where the offers to that professional begin.
  static String offered(UserId professional) {
    return with(professional) + "3#";
  }

  /// Where the offers to everybody begin.
  static String pooled() {
    return "LINK#" + POOL + "#";
  }

  /// Where the transfers begin that have not come.
  static final String TRANSFER = "TRANSFER#";

  /// When the transfer is due.
  static Instant transferDueAt(Map<String, AttributeValue> row) {
    String sk = new ItemReader(row).text("sk");
    return Instant.ofEpochMilli(
        Long.parseLong(sk.substring(TRANSFER.length(), sk.lastIndexOf('#'))));
  }

  /// The sort keys of what the appointment links.
  static List<String> of(KnownAppointment appointment) {
    String id = appointment.id().value();
    Stream<String> own =
        appointment.assignedTo().stream().flatMap(it -> own(appointment, it).map(key -> key + id));
    Stream<String> offers = appointment.offeredTo().stream().map(it -> offered(it) + id);
    Stream<String> pool = appointment.isPooled() ? Stream.of(pooled() + id) : Stream.of();
    Stream<String> transfer =
        appointment.unpaidSince().stream()
            .map(it -> TRANSFER + "%013d#".formatted(it.toEpochMilli()) + id);
    return Stream.of(own, offers, pool, transfer).flatMap(it -> it).distinct().toList();
  }

  private static Stream<String> own(KnownAppointment appointment, UserId professional) {
    if (appointment.lasts()) {
      return Stream.of(with(professional) + "1#");
    }
    long cancelledAt = appointment.changedAt().toEpochMilli();
    return appointment.isCancelled()
        ? Stream.of(with(professional) + "2#%013d#".formatted(BEFORE_TIME_ENDS - cancelledAt))
        : Stream.of();
  }

  static Map<String, AttributeValue> write(KnownAppointment appointment, String sk) {
    ItemWriter item =
        new ItemWriter().text("pk", AccountItem.pk(appointment.client())).text("sk", sk);
    if (appointment.isCancelled()) {
      Instant end = appointment.changedAt().plus(ClientLinks.AFTER_CANCELLATION);
      item.instant("endsAt", end).expiresAt(end.plusSeconds(1));
    }
    return item.toItem();
  }

  /// Whether it counts at that time.
  static boolean holds(Map<String, AttributeValue> row, Instant now) {
    return new ItemReader(row).optionalInstant("endsAt").filter(it -> !now.isBefore(it)).isEmpty();
  }

  /// Whether it is no offer, but an appointment of theirs.
  static boolean isOwn(Map<String, AttributeValue> row, UserId professional) {
    return !new ItemReader(row).text("sk").startsWith(offered(professional));
  }
}
