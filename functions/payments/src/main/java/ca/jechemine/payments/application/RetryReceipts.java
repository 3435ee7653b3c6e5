package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.receipt.KeptReceipt;
import ca.jechemine.payments.domain.receipt.Receipts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Issues receipts for which something was missing that is there by now.
public final class RetryReceipts {

  private static final int PAGE = 25;

  private final Receipts receipts;
  private final IssueReceipt issueReceipt;

  public RetryReceipts(Receipts receipts, IssueReceipt issueReceipt) {
    this.receipts = receipts;
    this.issueReceipt = issueReceipt;
  }

  /// Those of a professional of whom more is known.
  ///
  /// @return for how many something changed
  public long of(UserId professional) {
    return each(page -> receipts.incompleteOf(professional, page));
  }

  /// All.
  ///
  /// @return for how many something changed
  public long all() {
    return each(receipts::incomplete);
  }

  private long each(Function<PageRequest, Page<KeptReceipt>> list) {
    long changed = 0;
    @Nullable Position next = null;
    do {
      Page<KeptReceipt> page = list.apply(new PageRequest(PAGE, next));
      changed += page.items().stream().filter(it -> issueReceipt.issue(it.appointment())).count();
      next = page.next();
    } while (next != null);
    return changed;
  }
}
