package ca.jechemine.system.administrators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PeopleSearch;
import ca.jechemine.identity.domain.PeopleSearch.Criteria;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.PersonFound;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.persistence.DynamoAccounts;
import ca.jechemine.identity.persistence.DynamoPeopleSearch;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The search for people follows their accounts, and costs what it costs however many there are.
class PeopleSearchTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final Keyring KEYS =
      Keyring.of(Map.of("current", "k1", "lookup", "k1", "k1", "for-this-test"));

  private final MovableClock clock = new MovableClock(Instant.parse("2026-06-15T12:00:00Z"));
  private final SecureRandom random = new SecureRandom();
  private final Ids ids = new Ids(clock, random);
  private final Tables tables = AWS.freshTable(clock);
  private final FieldCipher cipher = FieldCipher.of(KEYS, random);
  private final KeyedHash lookups = KeyedHash.forLookups(KEYS);
  private final Accounts accounts =
      new DynamoAccounts(
          tables,
          cipher,
          lookups,
          new Outbox(AWS.platform(clock, Map.of("OUTBOX_TABLE", tables.table())), cipher),
          clock);
  private final PeopleSearch search = new DynamoPeopleSearch(tables, lookups);

  @Test
  void a_new_name_a_new_address_and_another_status_are_found_and_the_old_ones_are_not() {
    UserId id = create("eve@example.ca", "Ève", "Tremblay");
    change(id, it -> it.with(named("Anaïs", "Tremblay")));

    assertThat(found("eve")).isEmpty();
    assertThat(found("anais")).containsExactly(id);
    assertThat(found("trem ana")).containsExactly(id);
    change(id, it -> it.with(it.standing().deactivated(clock.instant())));
    assertThat(found("anais")).isEmpty();
  }

  @Test
  void of_many_who_are_called_alike_the_newest_are_found_up_to_the_limit() {
    for (int n = 0; n < 30; n++) {
      create(n + "@example.ca", "Marie", "Tremblay");
      clock.advance(Duration.ofSeconds(1));
    }
    UserId newest = create("last@example.ca", "Marie", "Tremblay");

    List<PersonFound> people = search.find(active("mar tremblay"), 10);

    assertThat(people).hasSize(10);
    assertThat(people.getFirst().id()).isEqualTo(newest);
    assertThat(people).isSortedAccordingTo(Comparator.comparing(PersonFound::createdAt).reversed());
  }

  /// Name, and what is typed.
  @ParameterizedTest
  @CsvSource({
    "Ng, Minh, ng",
    "Ng, Minh, NG minh",
    "Roy, Anne, roy",
    "Roy, Anne, 'Roy, Anne'",
    "Li, X, li x",
    "Marie-Ève, O’Neil, ève",
    "Marie-Ève, O’Neil, marie-eve o'neil",
    "Jean-François, d’Arcy Saint-Cœur, arcy",
    "Jean-François, d’Arcy Saint-Cœur, francois coeur",
    "Nguyễn, Thị, nguyen thi",
  })
  void somebody_is_found_by_any_word_of_the_name_however_short(
      String firstName, String lastName, String typed) {
    UserId id = create("a@example.ca", firstName, lastName);
    create("b@example.ca", "Zacharie", "Quenneville");

    assertThat(found(typed)).containsExactly(id);
  }

  /// Those who only begin so are a thousand, all newer.
  @ParameterizedTest
  @ValueSource(strings = {"Ng", "Marc"})
  void a_short_name_is_found_among_more_than_a_thousand_who_begin_so(String name) {
    UserId id = create("a@example.ca", "Armande", name);
    clock.advance(Duration.ofSeconds(1));
    crowd(create("b@example.ca", "X", name + "uyenne"), id, 1_000);

    assertThat(found(name)).hasSize(10).startsWith(id);
    assertThat(found(name + " arm")).containsExactly(id);
    assertThat(found("x " + name)).hasSize(10).doesNotContain(id);
  }

  @Test
  void somebody_is_found_by_a_whole_phone_number_and_by_a_whole_address() {
    UserId id = create("eve@example.ca", "Ève", "Tremblay");
    change(
        id,
        it -> it.with(new Person("Ève", "Tremblay", "fr", "+15145550142", null, null, null, null)));

    assertThat(found("(514) 555-0142")).containsExactly(id);
    assertThat(found("+1 514.555.0142")).containsExactly(id);
    assertThat(found("514 555-0143")).isEmpty();
    assertThat(found("555-0142")).isEmpty();
    assertThat(found(" Eve@Example.ca ")).containsExactly(id);
    assertThat(found("eve@example")).isEmpty();
    change(id, it -> it.with(it.standing().deactivated(clock.instant())));
    assertThat(found("5145550142")).isEmpty();
  }

  @Test
  void a_key_names_nobody() {
    create("eve@example.ca", "Ève", "Tremblay");

    assertThat(
            tables.client().scanPaginator(scan -> scan.tableName(tables.table())).items().stream()
                .map(ItemReader::new)
                .map(it -> it.text("pk") + it.text("sk")))
        .noneMatch(it -> it.toLowerCase(Locale.ROOT).contains("trem"))
        .noneMatch(it -> it.contains("@"));
  }

  /// As many more of that name, all newer, by copies of the rows that are beside the other's.
  private void crowd(UserId one, UserId other, int people) {
    Set<AttributeValue> places =
        nameRows()
            .filter(it -> other.value().equals(text(it, "accountId")))
            .map(it -> it.get("pk"))
            .collect(Collectors.toSet());
    List<Map<String, AttributeValue>> rows =
        nameRows()
            .filter(it -> one.value().equals(text(it, "accountId")))
            .filter(it -> places.contains(it.get("pk")))
            .toList();
    List<WriteRequest> copies =
        IntStream.range(0, people)
            .boxed()
            .flatMap(n -> rows.stream().map(it -> copy(it, n)))
            .map(it -> WriteRequest.builder().putRequest(put -> put.item(it)).build())
            .toList();
    for (int from = 0; from < copies.size(); from += 25) {
      List<WriteRequest> some = copies.subList(from, Math.min(from + 25, copies.size()));
      tables.client().batchWriteItem(batch -> batch.requestItems(Map.of(tables.table(), some)));
    }
  }

  private static Map<String, AttributeValue> copy(Map<String, AttributeValue> row, int n) {
    Map<String, AttributeValue> copy = new HashMap<>(row);
    copy.put("sk", AttributeValue.fromS(text(row, "sk") + "#%04d".formatted(n)));
    copy.put("accountId", AttributeValue.fromS("0000c0de0000%012x".formatted(n)));
    return copy;
  }

  private Stream<Map<String, AttributeValue>> nameRows() {
    return tables.client().scanPaginator(scan -> scan.tableName(tables.table())).items().stream()
        .filter(it -> text(it, "pk").startsWith("NAME#"));
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return row.getOrDefault(name, AttributeValue.fromS("")).s();
  }

  private void change(UserId id, UnaryOperator<Account> change) {
    Versioned<Account> read = accounts.find(id).orElseThrow();
    accounts.save(read, change.apply(read.value()), Work.none());
  }

  private List<UserId> found(String text) {
    return search.find(active(text), 10).stream().map(PersonFound::id).toList();
  }

  private static Criteria active(String text) {
    return new Criteria(text, Set.of(Role.CLIENT), Set.of(AccountStatus.ACTIVE));
  }

  private static Person named(String firstName, String lastName) {
    return new Person(firstName, lastName, "fr", null, null, null, null, null);
  }

  private UserId create(String email, String firstName, String lastName) {
    UserId id = new UserId(ids.next());
    accounts.create(
        Account.of(
            id,
            new EmailAddress(email),
            named(firstName, lastName),
            Standing.provisioned(Role.CLIENT, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
            Credentials.first(null),
            clock.instant()),
        Work.none());
    return id;
  }
}
