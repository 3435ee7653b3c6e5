package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Duplicates;
import ca.jechemine.identity.domain.PeopleSearch;
import ca.jechemine.identity.domain.PeopleSearch.Criteria;
import ca.jechemine.identity.domain.PersonFound;
import ca.jechemine.identity.domain.ReadingRights;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.SearchText;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Finds accounts that may be the same person's, by `NameItem` and `PhoneItem`.
public final class DynamoDuplicates implements Duplicates {

  /// More accounts with one phone than any family has.
  private static final int MOST_OF_A_PHONE = 50;

  private static final int MOST_OF_A_NAME = 1_000;
  private static final Set<Role> CLIENTS = Set.of(Role.CLIENT, Role.GUEST, Role.PROSPECT);
  private static final Comparator<Account> NEWEST_FIRST =
      Comparator.comparing(Account::createdAt)
          .reversed()
          .thenComparing(it -> it.id().value(), Comparator.reverseOrder());

  private final Tables tables;
  private final Accounts accounts;
  private final PeopleSearch people;
  private final KeyedHash lookups;

  public DynamoDuplicates(
      Tables tables, Accounts accounts, PeopleSearch people, KeyedHash lookups) {
    this.tables = tables;
    this.accounts = accounts;
    this.people = people;
    this.lookups = lookups;
  }

  @Override
  public List<Candidate> of(Account account, int most) {
    // A phone says more than a name, which a crowd may have.
    List<UserId> ids =
        Stream.concat(reached(account), called(account))
            .filter(it -> !it.equals(account.id()))
            .distinct()
            .limit(MOST_OF_A_PHONE)
            .toList();
    List<Account> found =
        accounts.findAll(ids).stream()
            .filter(it -> ReadingRights.isClient(it) && !Anonymised.is(it))
            .sorted(NEWEST_FIRST)
            .limit(most)
            .toList();
    Map<UserId, Appointments> known = appointments(found.stream().map(Account::id).toList());
    return found.stream()
        .map(it -> new Candidate(it, known.getOrDefault(it.id(), Appointments.NONE)))
        .toList();
  }

  @Override
  public Map<UserId, Appointments> appointments(List<UserId> of) {
    Map<UserId, Appointments> known = new HashMap<>();
    if (!of.isEmpty()) {
      tables.findAll(of.stream().map(AppointmentCountItem::key).toList()).stream()
          .filter(it -> !it.isEmpty())
          .forEach(it -> known.put(AppointmentCountItem.client(it), AppointmentCountItem.read(it)));
    }
    return known;
  }

  private Stream<UserId> called(Account account) {
    List<String> name = sorted(account.person().name());
    return people
        .find(
            new Criteria(String.join(" ", name), CLIENTS, Set.of(AccountStatus.values())),
            MOST_OF_A_NAME)
        .stream()
        .filter(it -> sorted(it.firstName() + " " + it.lastName()).equals(name))
        .map(PersonFound::id);
  }

  private static List<String> sorted(String name) {
    return SearchText.words(name).stream().sorted().toList();
  }

  private Stream<UserId> reached(Account account) {
    return PhoneItem.pk(account, lookups).stream().flatMap(this::reachedBy);
  }

  private Stream<UserId> reachedBy(String pk) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                .scanIndexForward(false)
                .limit(MOST_OF_A_PHONE))
        .items()
        .stream()
        .map(PhoneItem::account);
  }
}
