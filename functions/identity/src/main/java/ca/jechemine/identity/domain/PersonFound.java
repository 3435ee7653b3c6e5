package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.SearchText;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// Somebody as a search finds them.
public record PersonFound(
    UserId id,
    String firstName,
    String lastName,
    EmailAddress email,
    Role role,
    AccountStatus status,
    Instant createdAt) {

  /// Whether each of the words, folded, begins a word of the name.
  public boolean isCalled(List<String> words) {
    List<String> name = SearchText.words(firstName + " " + lastName);
    return words.stream().allMatch(word -> name.stream().anyMatch(it -> it.startsWith(word)));
  }

  /// How many of the words, folded, are whole words of the name.
  public long wholeWords(List<String> words) {
    List<String> name = SearchText.words(firstName + " " + lastName);
    return words.stream().distinct().filter(name::contains).count();
  }

  @Override
  public String toString() {
    return "a person found";
  }
}
