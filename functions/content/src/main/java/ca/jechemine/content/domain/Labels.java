package ca.jechemine.content.domain;

import ca.jechemine.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What something is chosen by. What people chose is stored elsewhere as the label that was shown,
/// so a label that was once in force stays an alias.
public record Labels(Text label, List<String> aliases, boolean active) {

  public Labels {
    aliases = List.copyOf(aliases);
  }

  /// The labels after the change.
  Labels change(LabelChange change) {
    Text nextLabel =
        new Text(change.labelFr().orElse(label.fr()), change.labelEn().orElse(label.en()));
    List<String> nextAliases = new ArrayList<>(change.aliases().orElse(aliases));
    Stream.of(label.fr(), label.en())
        .filter(it -> !it.isEmpty() && !it.equals(nextLabel.fr()) && !it.equals(nextLabel.en()))
        .filter(it -> !nextAliases.contains(it))
        .forEach(nextAliases::add);
    return new Labels(nextLabel, nextAliases, change.active().orElse(active));
  }

  /// What no other of its kind may have.
  String key() {
    return Wording.key(label.fr());
  }

  /// Whether each of the words, folded, is in a label or an alias.
  boolean answers(String words) {
    String all =
        Wording.folded(
            String.join(
                "\n", Stream.concat(Stream.of(label.fr(), label.en()), aliases.stream()).toList()));
    return Stream.of(Wording.folded(words).split(" ", -1)).allMatch(all::contains);
  }
}
