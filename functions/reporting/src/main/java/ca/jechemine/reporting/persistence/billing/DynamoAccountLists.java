package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.reporting.domain.billing.AccountList;
import ca.jechemine.reporting.domain.billing.AccountLists;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The lists of the accounting out of a sparse index of `BilledItem`: one query a list and page.
public final class DynamoAccountLists implements AccountLists {

  private final Tables tables;
  private final BilledItem items;

  public DynamoAccountLists(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.items = new BilledItem(new PartyItem(cipher));
  }

  @Override
  public Page<BilledSession> newest(List<AccountList> lists, PageRequest page) {
    return new MergedQuery(tables, whole(lists).toList(), false).page(page).map(items::read);
  }

  @Override
  public Page<BilledSession> oldest(List<AccountList> lists, Instant until, PageRequest page) {
    List<Stretch> stretches = whole(lists).map(it -> it.notAfter(Places.after(until))).toList();
    return new MergedQuery(tables, stretches, true).page(page).map(items::read);
  }

  @Override
  public long after(List<AccountList> lists, Instant moment) {
    List<Stretch> stretches = whole(lists).map(it -> it.notBefore(Places.after(moment))).toList();
    return new MergedQuery(tables, stretches, true).count();
  }

  private static Stream<Stretch> whole(List<AccountList> lists) {
    return lists.stream().map(it -> Stretch.whole("gsi4", BilledItem.in(it)));
  }
}
