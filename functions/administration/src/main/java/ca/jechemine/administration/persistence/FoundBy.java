package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.Account;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.kernel.SearchText;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows that people are found by, under keyed hashes: `pk = NAME#<list>#<hash>` for the first
/// two, three and four letters of each word of their name, and of a professional's specialty, and
/// for the whole of those that are no longer, so that they are not lost among the many who only
/// begin so; `EMAIL#<list>#<hash>` and `PHONE#<list>#<hash>`; `sk` is by when they joined. Each
/// says enough to tell whether its person matches.
final class FoundBy {

  private static final List<Integer> LENGTHS = List.of(4, 3, 2);
  private static final int MOST_WORDS = 8;
  private static final int FEWEST_DIGITS = 7;
  private static final int NORTH_AMERICAN = 10;
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern PHONE = Pattern.compile("[0-9+()., -]+");

  private final KeyedHash lookups;

  FoundBy(KeyedHash lookups) {
    this.lookups = lookups;
  }

  /// A row as a search sees it.
  record Row(String sk, String personId, List<String> words, String status, String motif) {}

  /// All rows of the person by their keys; none of who is in no list.
  Map<String, Map<String, AttributeValue>> rows(Person person) {
    Map<String, Map<String, AttributeValue>> rows = new HashMap<>();
    person
        .listing()
        .ifPresent(listing ->
            person
                .known()
                .ifPresent(account ->
                    pks(listing, account, words(person, account))
                        .forEach(pk -> rows.put(pk, row(pk, person, account)))));
    return rows;
  }

  /// Where those are who match the text, at most two places; nowhere when it says too little.
  List<String> pks(Listing listing, String text) {
    if (text.contains("@")) {
      return List.of(emailPk(listing, text));
    }
    if (PHONE.matcher(text).matches()) {
      return phonePk(listing, text).stream().toList();
    }
    return SearchText.words(text).stream()
        .max((one, other) -> Integer.compare(letters(one), letters(other)))
        .map(it ->
            Stream.concat(whole(it), beginnings(it).limit(1))
                .map(name -> namePk(listing, name))
                .toList())
        .orElse(List.of());
  }

  /// The words that each must have the beginning of; none when the text is an address or a number.
  static List<String> wanted(String text) {
    return text.contains("@") || PHONE.matcher(text).matches() ? List.of() : SearchText.words(text);
  }

  static Row read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Row(
        item.text("sk"),
        item.text("personId"),
        item.texts("words"),
        item.text("status"),
        item.text("motif"));
  }

  /// What stands for a motif in keys.
  String motif(String label) {
    return lookups.of("motif:" + SearchText.folded(label.strip()));
  }

  /// What stands for somebody's whole name and for their phone, to tell who may be the same.
  List<String> same(Person person) {
    List<String> same = new ArrayList<>();
    if (person.listing().filter(it -> it == Listing.PATIENTS).isEmpty()) {
      return same;
    }
    person
        .known()
        .ifPresent(account -> {
          List<String> words = account.words().stream().sorted().toList();
          if (!words.isEmpty()) {
            same.add(lookups.of("same name:" + String.join(" ", words)));
          }
          account
              .phoneNumber()
              .flatMap(FoundBy::digits)
              .ifPresent(it -> same.add(lookups.of("same phone:" + it)));
        });
    return same;
  }

  private Map<String, AttributeValue> row(String pk, Person person, Account account) {
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", PersonItem.sk(person))
        .text("personId", person.id().value())
        .texts("words", words(person, account))
        .text("status", account.status().code())
        .text("motif", person.summary().issueType().map(this::motif).orElse(""))
        .toItem();
  }

  private static List<String> words(Person person, Account account) {
    Stream<String> specialty =
        Optional.ofNullable(person.practice().specialty()).stream()
            .flatMap(it -> SearchText.words(it).stream());
    return Stream.concat(account.words().stream(), specialty).distinct().limit(MOST_WORDS).toList();
  }

  private Stream<String> pks(Listing listing, Account account, List<String> words) {
    Stream<String> names =
        words.stream()
            .flatMap(it -> Stream.concat(whole(it), beginnings(it)))
            .distinct()
            .map(it -> namePk(listing, it));
    Stream<String> phone = account.phoneNumber().flatMap(it -> phonePk(listing, it)).stream();
    return Stream.concat(names, Stream.concat(Stream.of(emailPk(listing, account.email())), phone));
  }

  private String namePk(Listing listing, String beginning) {
    return "NAME#" + listing + "#" + lookups.of("name:" + beginning);
  }

  private String emailPk(Listing listing, String email) {
    return "EMAIL#" + listing + "#" + lookups.of("email:" + email.strip().toLowerCase(Locale.ROOT));
  }

  private Optional<String> phonePk(Listing listing, String phone) {
    return digits(phone).map(it -> "PHONE#" + listing + "#" + lookups.of("phone:" + it));
  }

  /// The digits of a number, of a North American one without the country's.
  private static Optional<String> digits(String phone) {
    String digits = NO_DIGIT.matcher(phone).replaceAll("");
    if (digits.length() == NORTH_AMERICAN + 1 && digits.startsWith("1")) {
      return Optional.of(digits.substring(1));
    }
    return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(digits);
  }

  private static Stream<String> beginnings(String word) {
    return LENGTHS.stream()
        .filter(it -> letters(word) >= it)
        .map(it -> word.substring(0, word.offsetByCodePoints(0, it)));
  }

  /// A word that is no longer than the longest beginning: as no beginning is written.
  private static Stream<String> whole(String word) {
    return letters(word) <= LENGTHS.getFirst() ? Stream.of("=" + word) : Stream.of();
  }

  private static int letters(String word) {
    return word.codePointCount(0, word.length());
  }
}
