package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a year's journal says to professionals, the oldest entry first, page by page: while one is
/// worked on the next is read, and no other is held.
final class YearJournal {

  private static final int DECEMBER = 12;

  private final Ledger ledger;
  private final int pageSize;

  YearJournal(Ledger ledger, int pageSize) {
    this.ledger = ledger;
    this.pageSize = pageSize;
  }

  /// Where a page begins.
  private record Start(YearMonth month, @Nullable Position from) {}

  /// A page, and where the next one begins.
  private record Read(Page<JournalEntry> page, Optional<Start> next) {}

  /// When the work fails, or the reading, nothing more is read.
  void forEachPage(int year, Consumer<List<ProfessionalEntry>> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Optional<CompletableFuture<Read>> reading =
          Optional.of(reading(new Start(YearMonth.of(year, 1), null), threads));
      while (reading.isPresent()) {
        Read read = reading.get().join();
        reading = read.next().map(it -> reading(it, threads));
        work.accept(
            read.page().items().stream().flatMap(it -> ProfessionalEntry.of(it).stream()).toList());
      }
    }
  }

  private CompletableFuture<Read> reading(Start start, ExecutorService threads) {
    return CompletableFuture.supplyAsync(() -> read(start), threads);
  }

  private Read read(Start start) {
    Page<JournalEntry> page =
        ledger.postedIn(start.month(), new PageRequest(pageSize, start.from()));
    return new Read(
        page, page.following().map(it -> new Start(start.month(), it)).or(() -> nextMonth(start)));
  }

  private static Optional<Start> nextMonth(Start start) {
    return start.month().getMonthValue() == DECEMBER
        ? Optional.empty()
        : Optional.of(new Start(start.month().plusMonths(1), null));
  }
}
