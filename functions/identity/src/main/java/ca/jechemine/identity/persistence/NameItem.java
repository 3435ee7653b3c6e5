package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.PersonFound;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.SearchText;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Somebody under a beginning of their name: `pk = NAME#<keyed hash>`, `sk = <createdAt in
/// milliseconds>#<account>`, so that those whose name begins alike are neighbours, read backwards
/// for the newest first. Each of the first six words of a name has one for its first two, three and
/// four letters, and one for the whole of it when it is no longer, so that who is called so is not
/// lost among the many who only begin so.
final class NameItem {

  private static final List<Integer> LENGTHS = List.of(4, 3, 2);
  private static final int MOST_WORDS = 6;
  private static final int MOST_WHOLE = 2;

  private NameItem() {}

  static Set<String> pks(Account account, KeyedHash lookups) {
    return SearchText.words(account.person().name()).stream()
        .distinct()
        .limit(MOST_WORDS)
        .flatMap(it -> Stream.concat(whole(it), beginnings(it)))
        .map(it -> pk(it, lookups))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Where those are who are called so, at most three places: all whose name begins like the
  /// longest word, and who is called like the two shortest that are short. Nowhere when each word
  /// has but one letter.
  static List<String> pks(List<String> words, KeyedHash lookups) {
    List<String> shortestFirst =
        words.stream().distinct().sorted(Comparator.comparingInt(NameItem::letters)).toList();
    Stream<String> whole = shortestFirst.stream().flatMap(NameItem::whole).limit(MOST_WHOLE);
    Stream<String> beginning =
        shortestFirst.reversed().stream().limit(1).flatMap(NameItem::beginnings).limit(1);
    return Stream.concat(whole, beginning).map(it -> pk(it, lookups)).toList();
  }

  static String sk(Account account) {
    return "%013d#%s".formatted(account.createdAt().toEpochMilli(), account.id());
  }

  static Map<String, AttributeValue> write(String pk, Account account) {
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", sk(account))
        .text("accountId", account.id().value())
        .text("firstName", account.person().firstName())
        .text("lastName", account.person().lastName())
        .text("email", account.email().value())
        .text("role", account.standing().role().name())
        .text("status", account.standing().status().name())
        .instant("createdAt", account.createdAt())
        .toItem();
  }

  static PersonFound read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return found(new UserId(item.text("accountId")), item);
  }

  /// The same out of an account's own row.
  static PersonFound ofAccount(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return found(AccountItem.id(item), item);
  }

  private static PersonFound found(UserId id, ItemReader item) {
    return new PersonFound(
        id,
        item.text("firstName"),
        item.text("lastName"),
        new EmailAddress(item.text("email")),
        Role.valueOf(item.text("role")),
        AccountStatus.valueOf(item.text("status")),
        item.instant("createdAt"));
  }

  private static String pk(String beginning, KeyedHash lookups) {
    return "NAME#" + lookups.of("name:" + beginning);
  }

  private static Stream<String> beginnings(String word) {
    return LENGTHS.stream().filter(it -> letters(word) >= it).map(it -> first(word, it));
  }

  /// A word that is no longer than the longest beginning: as no beginning is written.
  private static Stream<String> whole(String word) {
    int letters = letters(word);
    return letters > 1 && letters <= LENGTHS.getFirst() ? Stream.of("=" + word) : Stream.of();
  }

  private static int letters(String word) {
    return word.codePointCount(0, word.length());
  }

  private static String first(String word, int letters) {
    return word.substring(0, word.offsetByCodePoints(0, letters));
  }
}
