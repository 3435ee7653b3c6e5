package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.SearchText;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.Charge;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.runtime.crypto.KeyedHash;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// By which texts a session is found, as keyed hashes that tell nothing of them: beginnings of the
/// names of its people, whole, the client's address, and its own numbers.
///
/// A name leads to the rows of its first four letters, two, or one; which of these are meant, the
/// hashes of all beginnings of their words tell.
final class SearchTerms {

  private static final List<Integer> LENGTHS = List.of(4, 2, 1);
  private static final int MOST_WORDS = 5;
  private static final int MOST_LETTERS = 24;
  private static final int SHORT = 12;

  private final KeyedHash lookups;

  SearchTerms(KeyedHash lookups) {
    this.lookups = lookups;
  }

  /// Where a search looks, and which words each row there must have, as `words` spells them.
  record Term(String pk, List<String> words) {}

  /// Where all are that the text finds; nowhere when it is no text.
  Optional<Term> of(String text) {
    if (text.contains("@")) {
      return Optional.of(new Term(email(text), List.of()));
    }
    if (isNumber(text)) {
      return Optional.of(new Term(number(text), List.of()));
    }
    List<String> words = SearchText.words(text);
    return words.stream()
        .max(Comparator.comparingInt(SearchTerms::letters))
        .flatMap(longest -> beginnings(longest).findFirst())
        .map(it -> new Term(name(it), words.stream().map(this::word).toList()));
  }

  /// Names have no digits.
  private static boolean isNumber(String text) {
    return text.chars().anyMatch(Character::isDigit)
        || text.toUpperCase(Locale.ROOT).startsWith("SES-");
  }

  /// Every place where the session is to be found.
  Set<String> pks(BilledSession session) {
    Stream<String> names = names(session).flatMap(SearchTerms::beginnings).map(this::name);
    Stream<String> addresses =
        Optional.ofNullable(session.client()).map(Party::email).filter(it -> !it.isEmpty()).stream()
            .map(this::email);
    Stream<String> numbers =
        Stream.concat(
                Stream.of(session.label()),
                session.facts().payment().stream().flatMap(SearchTerms::numbers))
            .map(this::number);
    return Stream.of(names, addresses, numbers)
        .flatMap(it -> it)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// All beginnings of the words of its names.
  List<String> words(BilledSession session) {
    return names(session)
        .flatMap(word ->
            IntStream.rangeClosed(1, Math.min(letters(word), MOST_LETTERS))
                .mapToObj(it -> first(word, it)))
        .distinct()
        .map(this::word)
        .sorted()
        .toList();
  }

  private static Stream<String> names(BilledSession session) {
    return session.parties().stream()
        .flatMap(it -> SearchText.words(it.name()).stream().distinct().limit(MOST_WORDS))
        .distinct();
  }

  private static Stream<String> numbers(Charge charge) {
    return Stream.of(
            Optional.ofNullable(charge.invoiceNumber()),
            Optional.ofNullable(charge.interacReference()))
        .flatMap(Optional::stream);
  }

  private String word(String word) {
    return lookups
        .of("billing word:" + first(word, Math.min(letters(word), MOST_LETTERS)))
        .substring(0, SHORT);
  }

  private String name(String beginning) {
    return pk("name:" + beginning);
  }

  private String email(String email) {
    return pk("email:" + email.strip().toLowerCase(Locale.ROOT));
  }

  private String number(String number) {
    return pk("number:" + number.strip().toUpperCase(Locale.ROOT));
  }

  private String pk(String term) {
    return "BILLING_FIND#" + lookups.of("billing " + term);
  }

  private static Stream<String> beginnings(String word) {
    return LENGTHS.stream().filter(it -> letters(word) >= it).map(it -> first(word, it));
  }

  private static int letters(String word) {
    return word.codePointCount(0, word.length());
  }

  private static String first(String word, int letters) {
    return word.substring(0, word.offsetByCodePoints(0, letters));
  }
}
