package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.reporting.domain.billing.Asked;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.BillingList;
import ca.jechemine.reporting.domain.billing.BillingState;
import ca.jechemine.reporting.domain.billing.MethodGroup;
import ca.jechemine.reporting.domain.billing.RowStatus;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The billing list out of the indexes of `BilledItem`, and searches of it by the rows of
/// `Companions`.
public final class DynamoBillingList implements BillingList {

  private static final int AT_ONCE = 100;

  private final Tables tables;
  private final BilledItem items;
  private final FoundRows found;

  public DynamoBillingList(Tables tables, FieldCipher cipher, KeyedHash lookups) {
    this.tables = tables;
    this.items = new BilledItem(new PartyItem(cipher));
    this.found = new FoundRows(tables, new SearchTerms(lookups));
  }

  /// One query; two for what is pending, and one a state for what is paid in one way.
  @Override
  public Page<BilledSession> list(Asked asked, PageRequest page) {
    return query(asked).page(page).map(items::read);
  }

  @Override
  public Optional<Position> after(Asked asked, int rows) {
    return query(asked).after(rows);
  }

  /// One query for each 1 MB of what may be meant, and one read for each hundred rows that are
  /// shown.
  @Override
  public Found search(Asked asked, PageRequest page, int skipped) {
    FoundRows.Keys keys = found.of(asked);
    List<FoundRows.Key> left =
        keys.found().stream().filter(it -> isAfter(it, page)).skip(skipped).toList();
    List<FoundRows.Key> shown = left.stream().limit(page.limit()).toList();
    Position next = left.size() > shown.size() ? new Position(shown.getLast().place()) : null;
    return new Found(new Page<>(read(shown), next), keys.found().size(), keys.isCapped());
  }

  private static boolean isAfter(FoundRows.Key key, PageRequest page) {
    return page.start().map(Position::value).filter(it -> key.place().compareTo(it) >= 0).isEmpty();
  }

  private List<BilledSession> read(List<FoundRows.Key> shown) {
    return shown.stream()
        .map(it -> Tables.key(BilledItem.pk(it.id()), BilledItem.SK))
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(it -> tables.findAll(it).stream())
        .filter(it -> !it.isEmpty())
        .map(items::read)
        .toList();
  }

  @Override
  public long scheduled(@Nullable MethodGroup method, Instant after, Instant before) {
    return new MergedQuery(
            tables,
            List.of(
                of(BillingState.SCHEDULED, method)
                    .notBefore(Places.after(after))
                    .notAfter(Places.at(before))),
            false)
        .count();
  }

  private MergedQuery query(Asked asked) {
    return new MergedQuery(tables, stretches(asked).map(it -> within(asked, it)).toList(), false);
  }

  private static Stretch within(Asked asked, Stretch stretch) {
    Stretch begun =
        asked.days().start().map(it -> stretch.notBefore(Places.at(it))).orElse(stretch);
    return asked.days().end().map(it -> begun.notAfter(Places.at(it))).orElse(begun);
  }

  private static Stream<Stretch> stretches(Asked asked) {
    MethodGroup method = asked.method();
    RowStatus status = asked.status();
    if (status == null) {
      return method == null
          ? Stream.of(Stretch.whole("gsi1", BilledItem.ALL))
          : Stream.of(BillingState.values()).map(it -> of(it, method));
    }
    Stretch scheduled = of(BillingState.SCHEDULED, method);
    return switch (status) {
      case PAID -> Stream.of(of(BillingState.PAID, method));
      case OVERDUE -> Stream.of(of(BillingState.OVERDUE, method));
      case PROCESSING -> Stream.of(of(BillingState.PROCESSING, method));
      case UPCOMING -> Stream.of(scheduled.notBefore(Places.after(asked.now())));
      case PENDING ->
          Stream.of(of(BillingState.DUE, method), scheduled.notAfter(Places.after(asked.now())));
    };
  }

  private static Stretch of(BillingState state, @Nullable MethodGroup method) {
    return method == null
        ? Stretch.whole("gsi2", BilledItem.in(state))
        : Stretch.whole("gsi3", BilledItem.in(state, method));
  }
}
