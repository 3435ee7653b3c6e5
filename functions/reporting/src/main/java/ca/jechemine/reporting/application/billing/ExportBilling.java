package ca.jechemine.reporting.application.billing;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.domain.billing.Asked;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.BillingFiles;
import ca.jechemine.reporting.domain.billing.BillingList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All rows of billing that are asked for, to be written into a file.
public final class ExportBilling {

  private static final int MOST_ROWS = 20_000;
  private static final int AT_ONCE = 500;

  private final BillingList list;
  private final BillingFiles files;

  public ExportBilling(BillingList list, BillingFiles files) {
    this.list = list;
    this.files = files;
  }

  /// The rows, newest first.
  ///
  /// @throws Refusal when they are too many for one file
  public List<BilledSession> rows(Asked asked) {
    if (!asked.text().isEmpty()) {
      BillingList.Found found = list.search(asked, new PageRequest(MOST_ROWS, null), 0);
      if (found.isCapped()) {
        throw tooMany();
      }
      return found.page().items();
    }
    List<BilledSession> rows = new ArrayList<>();
    @Nullable Position next = null;
    do {
      Page<BilledSession> page = list.list(asked, new PageRequest(AT_ONCE, next));
      rows.addAll(page.items());
      next = page.next();
      if (rows.size() > MOST_ROWS || (rows.size() == MOST_ROWS && next != null)) {
        throw tooMany();
      }
    } while (next != null);
    return rows;
  }

  /// Keeps a file that is too large to be answered, and returns where it is.
  public String keep(String fileName, String contentType, byte[] content) {
    return files.keep(fileName, contentType, content);
  }

  private static Refusal tooMany() {
    return Refusal.tooLarge(
        "TOO_MANY_ROWS",
        new Text(
            "Plus de 20 000 lignes: choisissez une période plus courte.",
            "More than 20,000 rows: choose a shorter period."));
  }
}
