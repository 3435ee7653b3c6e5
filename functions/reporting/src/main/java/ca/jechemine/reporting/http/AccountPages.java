package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.runtime.http.Cursors;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the two lists of one answer of the accounting. Both are answered from their start; with
/// `list` and `cursor`, one of them goes on, and the other is empty.
final class AccountPages {

  private final Cursors cursors;
  private final String route;
  private final Optional<String> list;
  private final Optional<String> cursor;
  private final int limit;
  private final Language language;

  AccountPages(Request request, Cursors cursors, String route, List<String> names, int most) {
    this.cursors = cursors;
    this.route = route;
    this.limit = PageLimit.of(request, most, most);
    this.list = request.query("list");
    this.cursor = request.query("cursor");
    this.language = request.language();
    if (list.isPresent() != cursor.isPresent()
        || list.filter(it -> !names.contains(it)).isPresent()) {
      throw Refusal.invalid(
          "list",
          new Text(
              "indiquez avec cursor la liste qui continue: " + String.join(" ou ", names),
              "give with cursor the list that goes on: " + String.join(" or ", names)));
    }
  }

  /// A page of one of the lists.
  ///
  /// @param next where it goes on; null at its end
  record Of(List<AccountRowView> rows, @Nullable String next) {}

  Of page(String name, Function<PageRequest, Page<BilledSession>> read) {
    if (list.filter(it -> !it.equals(name)).isPresent()) {
      return new Of(List.of(), null);
    }
    String scope = route + " " + name;
    Page<BilledSession> page =
        read.apply(new PageRequest(limit, cursor.map(it -> cursors.read(it, scope)).orElse(null)));
    return new Of(
        page.items().stream().map(it -> AccountRowView.of(it, language)).toList(),
        page.following().map(it -> cursors.of(it, scope)).orElse(null));
  }
}
