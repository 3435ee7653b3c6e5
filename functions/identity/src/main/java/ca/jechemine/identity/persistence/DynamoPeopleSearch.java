package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.PeopleSearch;
import ca.jechemine.identity.domain.PersonFound;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.SearchText;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Finds people in the identity table: by `EmailItem`, by `PhoneItem`, by `NameItem`, or the newest
/// of a role and status by `AccountItem`'s index.
public final class DynamoPeopleSearch implements PeopleSearch {

  private static final int MOST_LOOKED_AT = 1_000;
  private static final int MOST_OF_A_PHONE = 50;
  private static final Pattern PHONE = Pattern.compile("[0-9+()., -]+");
  private static final Comparator<PersonFound> NEWEST_FIRST =
      Comparator.comparing(PersonFound::createdAt)
          .reversed()
          .thenComparing(it -> it.id().value(), Comparator.reverseOrder());

  private final Tables tables;
  private final AccountRows rows;
  private final KeyedHash lookups;

  public DynamoPeopleSearch(Tables tables, KeyedHash lookups) {
    this.tables = tables;
    this.rows = new AccountRows(tables);
    this.lookups = lookups;
  }

  @Override
  public List<PersonFound> find(Criteria criteria, int limit) {
    if (criteria.text().contains("@")) {
      return withEmail(new EmailAddress(criteria.text())).filter(criteria::admits).stream()
          .toList();
    }
    if (PHONE.matcher(criteria.text()).matches()) {
      return PhoneItem.pk(criteria.text(), lookups).stream()
          .flatMap(this::reached)
          .filter(criteria::admits)
          .limit(limit)
          .toList();
    }
    List<String> words = SearchText.words(criteria.text());
    if (words.isEmpty() && !criteria.text().isEmpty()) {
      return List.of();
    }
    List<String> pks = NameItem.pks(words, lookups);
    Stream<PersonFound> found =
        pks.isEmpty()
            ? newest(criteria, words.isEmpty() ? limit : MOST_LOOKED_AT)
            : pks.stream().flatMap(this::called).distinct().sorted(calledSoFirst(words));
    return found.filter(it -> criteria.admits(it) && it.isCalled(words)).limit(limit).toList();
  }

  /// Whoever only begins so comes after whoever is called so, however new.
  private static Comparator<PersonFound> calledSoFirst(List<String> words) {
    return Comparator.comparingLong((PersonFound it) -> it.wholeWords(words))
        .reversed()
        .thenComparing(NEWEST_FIRST);
  }

  private Optional<PersonFound> withEmail(EmailAddress email) {
    String hash = EmailItem.hash(email, lookups);
    Map<String, AttributeValue> owner = tables.findAll(List.of(EmailItem.key(hash))).getFirst();
    return rows.find(EmailItem.owner(owner, hash)).map(it -> NameItem.ofAccount(it.account()));
  }

  private Stream<PersonFound> called(String pk) {
    return rows(partition(pk), MOST_LOOKED_AT).map(NameItem::read);
  }

  private Stream<PersonFound> reached(String pk) {
    List<Map<String, AttributeValue>> accounts =
        rows(partition(pk), MOST_OF_A_PHONE)
            .map(PhoneItem::account)
            .map(it -> Tables.key(AccountItem.pk(it), AccountItem.SK))
            .toList();
    return accounts.isEmpty()
        ? Stream.empty()
        : tables.findAll(accounts).stream()
            .filter(it -> !it.isEmpty())
            .map(NameItem::ofAccount)
            .sorted(NEWEST_FIRST);
  }

  private static QueryRequest.Builder partition(String pk) {
    return QueryRequest.builder()
        .consistentRead(true)
        .keyConditionExpression("pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)));
  }

  /// One query a role and status.
  private Stream<PersonFound> newest(Criteria criteria, int most) {
    return criteria.roles().stream()
        .flatMap(role -> criteria.statuses().stream().flatMap(status -> newest(role, status, most)))
        .sorted(NEWEST_FIRST);
  }

  private Stream<PersonFound> newest(Role role, AccountStatus status, int most) {
    return rows(
            QueryRequest.builder()
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("ACCOUNT#" + role + "#" + status))),
            most)
        .map(NameItem::ofAccount);
  }

  private Stream<Map<String, AttributeValue>> rows(QueryRequest.Builder query, int most) {
    return tables
        .client()
        .query(query.tableName(tables.table()).scanIndexForward(false).limit(most).build())
        .items()
        .stream();
  }
}
