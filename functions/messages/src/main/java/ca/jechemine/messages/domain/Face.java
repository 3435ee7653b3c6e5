package ca.jechemine.messages.domain;

import ca.jechemine.kernel.SearchText;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Somebody as others see them in conversations: a name and what they are.
public record Face(String id, Text name, String role) {

  /// What the sentinel of contract 20 §2.40 is called by its id.
  public static final String SUPPORT_ID = "support";

  /// All administrators, as clients see them.
  public static final Face SUPPORT =
      new Face(SUPPORT_ID, new Text("Support", "Support"), SUPPORT_ID);

  private static final Text GONE = new Text("Compte supprimé", "Deleted account");

  /// That person; whoever is forgotten, or was never heard of, has no name.
  public static Face of(UserId id, Map<UserId, Correspondent> known) {
    Correspondent person = known.get(id);
    if (person == null) {
      return new Face(id.value(), GONE, "");
    }
    Text name =
        person.isForgotten() || person.name().isBlank()
            ? GONE
            : new Text(person.name(), person.name());
    return new Face(id.value(), name, person.role().code());
  }

  /// Whether each word that is searched for begins a word of the name, whatever its case and its
  /// accents.
  public boolean isFoundBy(List<String> words) {
    List<String> own =
        Stream.of(name.fr(), name.en()).flatMap(it -> SearchText.words(it).stream()).toList();
    return words.stream().allMatch(word -> own.stream().anyMatch(it -> it.startsWith(word)));
  }

  /// Without the name, so that it gets into no log.
  @Override
  public String toString() {
    return id + " " + role;
  }
}
