package ca.jechemine.payments.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.ledger.SessionDates;
import ca.jechemine.payments.domain.ledger.YearFiles;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExportYearTest {

  private static final int PAGE = 500;
  private static final SessionDates DATES =
      sessions ->
          sessions.stream().collect(Collectors.toMap(Function.identity(), _ -> "2026-06-15"));

  private final Named people = new Named();

  private ExportYear exportYear(LongLedger ledger, YearFiles files) {
    return new ExportYear(ledger, people, DATES, files);
  }

  /// 48,000 entries. A page is asked for when the one before it is all that is not written yet.
  @Test
  void defect_a_year_was_built_in_memory() {
    Passing files = new Passing();
    List<Integer> ahead = new ArrayList<>();
    LongLedger ledger =
        new LongLedger(
            4_000,
            40,
            (month, from) ->
                ahead.add(
                    (month.getMonthValue() - 1) * 4_000
                        + from
                        - Math.max(0, files.rows.get() - 1)));

    exportYear(ledger, files).ledger(2026);

    assertThat(files.rows).hasValue(1 + 48_000);
    assertThat(ahead).hasSize(96).allSatisfy(it -> assertThat(it).isBetween(0, PAGE));
  }

  @Test
  void entries_follow_one_another_over_pages_and_months() {
    Kept files = new Kept();

    String path = exportYear(new LongLedger(1_200, 40, (_, _) -> {}), files).sales(2026);

    assertThat(path).isEqualTo("/journal-ventes-2026.csv");
    List<String> rows = files.text.toString().lines().skip(1).toList();
    assertThat(rows).hasSize(12 * 1_200).isSorted();
    assertThat(rows.getFirst())
        .isEqualTo(
            "\"2026-01-02T00:00:00Z\",\"2026-B01\",\"%s\",\"Zoé 0\",\"0198f3a1b220260100000000\",\"2026-06-15\",\"individuel\",120.00,12.00,108.00,\"stripe\""
                .formatted(LongLedger.professional(0)));
    assertThat(rows.getLast()).startsWith("\"2026-12-02T00:19:59Z\"").contains("\"Zoé 39\"");
  }

  @Test
  void whoever_was_looked_up_is_not_looked_up_for_each_page() {
    exportYear(new LongLedger(1_200, 40, (_, _) -> {}), new Passing()).ledger(2026);

    assertThat(people.asked).hasSize(40);
  }

  @Test
  void names_are_not_held_without_end() {
    ProfessionalNames names = new ProfessionalNames(people, 10);
    LongLedger ledger = new LongLedger(5_000, 5_000, (_, _) -> {});
    List<Integer> held = new ArrayList<>();

    new YearJournal(ledger, 50)
        .forEachPage(
            2026,
            page -> {
              Map<UserId, String> known = names.of(page);
              held.add(known.size());
              page.forEach(it -> assertThat(known).containsKey(it.professional()));
            });

    assertThat(held).allSatisfy(it -> assertThat(it).isLessThanOrEqualTo(10 + 50));
  }

  @Test
  void a_page_that_cannot_be_read_is_no_end_of_the_year() {
    Kept files = new Kept();
    LongLedger ledger =
        new LongLedger(
            1_200,
            40,
            (month, from) -> {
              if (month.equals(YearMonth.of(2026, 3)) && from == PAGE) {
                throw new IllegalStateException("DynamoDB is busy");
              }
            });

    assertThatThrownBy(() -> exportYear(ledger, files).ledger(2026))
        .hasRootCauseMessage("DynamoDB is busy");
    assertThat(files.isKept).isFalse();
  }

  @Test
  void dates_that_cannot_be_read_are_not_left_out() {
    Kept files = new Kept();
    SessionDates busy =
        _ -> {
          throw new IllegalStateException("DynamoDB is busy");
        };

    assertThatThrownBy(() ->
            new ExportYear(new LongLedger(1_200, 40, (_, _) -> {}), people, busy, files)
                .sales(2026))
        .hasRootCauseMessage("DynamoDB is busy");
    assertThat(files.isKept).isFalse();
  }

  /// Counts the rows that go by.
  private static final class Passing implements YearFiles {
    private final AtomicInteger rows = new AtomicInteger();

    @Override
    public String keep(String fileName, Consumer<Appendable> writing) {
      writing.accept(
          new Appendable() {
            @Override
            public Appendable append(CharSequence text) {
              text.chars().filter(it -> it == '\n').forEach(_ -> rows.incrementAndGet());
              return this;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) {
              return append(text.subSequence(start, end));
            }

            @Override
            public Appendable append(char one) {
              return append(String.valueOf(one));
            }
          });
      return "/" + fileName;
    }
  }

  /// One file.
  private static final class Kept implements YearFiles {
    private final StringBuilder text = new StringBuilder();
    private boolean isKept;

    @Override
    public String keep(String fileName, Consumer<Appendable> writing) {
      writing.accept(text);
      isKept = true;
      return "/" + fileName;
    }
  }

  /// Everybody has a name.
  private static final class Named implements People {
    private final List<UserId> asked = new ArrayList<>();

    @Override
    public Optional<Person> find(UserId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<UserId, Person> findAll(Collection<UserId> ids) {
      asked.addAll(ids);
      return ids.stream().collect(Collectors.toMap(Function.identity(), Named::person));
    }

    private static Person person(UserId id) {
      int number = Integer.parseInt(id.value().substring(12), 16);
      return new Person(
          id,
          1,
          Role.PROFESSIONAL,
          AccountStatus.ACTIVE,
          "zoe@exemple.ca",
          "Zoé",
          Integer.toString(number),
          Language.FR,
          null,
          null,
          false);
    }

    @Override
    public void keep(Person person) {
      throw new UnsupportedOperationException();
    }
  }
}
