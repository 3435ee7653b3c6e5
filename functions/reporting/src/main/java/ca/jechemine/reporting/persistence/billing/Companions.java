package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.Cell;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.billing.RowFigures;
import ca.jechemine.reporting.domain.billing.Tally;
import ca.jechemine.reporting.persistence.dashboard.ActivityItem;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// The rows that follow a session's, written with it. They hold nothing personal.
///
/// - Of each of its people, `pk = BILLING_OF#<userId>`, `sk = <appointmentId>`: with which version
///   of their account it is kept.
/// - `pk = BILLING_DAY#<day>`, `sk = <place>`: what it adds to the figures, of which the day's are
///   worked out again.
/// - While billing lists it, of each text by which it is found, `pk = BILLING_FIND#<keyed hash>`,
///   `sk = <place>`.
/// - While nothing vouches for what is to come, `pk = BILLING_UNVOUCHED`, `sk = <place>`.
/// - Once completed, its row among what happened lately (`ActivityItem`).
final class Companions {

  static final String UNVOUCHED = "BILLING_UNVOUCHED";

  private final String table;
  private final SearchTerms terms;

  Companions(String table, SearchTerms terms) {
    this.table = table;
    this.terms = terms;
  }

  static String of(Party party) {
    return "BILLING_OF#" + party.id();
  }

  static String day(LocalDate day) {
    return "BILLING_DAY#" + day;
  }

  /// What changes of them.
  Stream<Write> change(BilledSession before, BilledSession after) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> old = rows(before);
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> now = rows(after);
    Stream<Write> gone = old.keySet().stream().filter(it -> !now.containsKey(it)).map(this::delete);
    Stream<Write> put =
        now.entrySet().stream()
            .filter(it -> !it.getValue().equals(old.get(it.getKey())))
            .map(it -> Write.put(table, it.getValue()));
    return Stream.concat(gone, put);
  }

  private Write delete(Map<String, AttributeValue> key) {
    return Write.delete(
        Delete.builder().tableName(table).key(key),
        _ -> new IllegalStateException("an unconditional delete has no condition"));
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> rows(
      BilledSession session) {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> rows = new HashMap<>();
    Stream.of(
            session.parties().stream().map(it -> ofParty(session, it)),
            session.tally().stream().map(it -> ofDay(session, it)),
            found(session),
            unvouched(session),
            ActivityItem.ofSession(session).stream())
        .flatMap(it -> it)
        .forEach(it -> {
          ItemReader item = new ItemReader(it);
          rows.put(Tables.key(item.text("pk"), item.text("sk")), it);
        });
    return rows;
  }

  private static Map<String, AttributeValue> ofParty(BilledSession session, Party party) {
    return new ItemWriter()
        .text("pk", of(party))
        .text("sk", session.id())
        .number("partyVersion", party.version())
        .toItem();
  }

  private static Map<String, AttributeValue> ofDay(BilledSession session, Tally tally) {
    return tallied(row(session, day(tally.day())), tally).toItem();
  }

  private Stream<Map<String, AttributeValue>> found(BilledSession session) {
    if (session.state().isEmpty()) {
      return Stream.empty();
    }
    List<String> words = terms.words(session);
    Tally tally = session.tally().orElseThrow();
    return terms.pks(session).stream()
        .map(pk ->
            tallied(row(session, pk), tally)
                .text("place", BilledItem.place(session))
                .texts("words", words)
                .toItem());
  }

  private static Stream<Map<String, AttributeValue>> unvouched(BilledSession session) {
    return session.lacksGuarantee() ? Stream.of(row(session, UNVOUCHED).toItem()) : Stream.empty();
  }

  private static ItemWriter row(BilledSession session, String pk) {
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", BilledItem.place(session))
        .text("id", session.id());
  }

  private static ItemWriter tallied(ItemWriter item, Tally tally) {
    Cell cell = tally.cell();
    RowFigures figures = tally.figures();
    item.text("list", tally.list() == null ? null : tally.list().name());
    return cell == null
        ? item
        : item.text("rowState", cell.state().name())
            .text("rowMethod", cell.method().name())
            .number("feeCents", figures.feeCents())
            .number("payoutCents", figures.payoutCents());
  }
}
