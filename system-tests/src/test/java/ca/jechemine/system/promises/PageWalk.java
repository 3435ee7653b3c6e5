package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// P23 of a list: whoever turns its pages sees each item once, whatever arrives between one page
/// and the next.
///
/// @param path of the list, with what its query begins with, if anything, after a `?`
/// @param items where its items are
/// @param id what tells one of them from the others
/// @param cursor where the cursor of the next page is
/// @param following what the query says besides the cursor when the list goes on
public record PageWalk(
    Api reader, String path, String items, String id, String cursor, String following) {

  private static final int BEFORE = 8;
  private static final int PAGE = 3;
  private static final int MEANWHILE = 6;

  /// A list of one answer, as most are.
  public static PageWalk of(Api reader, String path, String items, String id) {
    return new PageWalk(reader, path, items, id, "/nextCursor", "");
  }

  /// Some arrive, and others while the pages are turned; `arrival` says the id of what came.
  public void seesEachOnceWhileOthersArrive(Supplier<String> arrival) {
    List<String> before = new ArrayList<>();
    for (int n = 0; n < BEFORE; n++) {
      before.add(arrival.get());
    }
    List<String> seen = new ArrayList<>();
    String query = "limit=" + PAGE;
    int meanwhile = 0;
    while (!query.isEmpty()) {
      JsonNode page = reader.get(path + (path.contains("?") ? "&" : "?") + query).json();
      assertThat(page.at(items).size()).as(page.toString()).isBetween(1, PAGE);
      page.at(items).forEach(it -> seen.add(it.at(id).asText()));
      String next = page.at(cursor).asText("");
      query = next.isEmpty() ? "" : "limit=" + PAGE + following + "&cursor=" + next;
      for (int n = 0; n < 2 && meanwhile < MEANWHILE; n++, meanwhile++) {
        assertThat(arrival.get()).isNotEmpty();
      }
    }
    assertThat(meanwhile).isEqualTo(MEANWHILE);
    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }
}
