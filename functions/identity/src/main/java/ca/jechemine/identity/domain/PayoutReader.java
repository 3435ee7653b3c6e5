package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads where a professional wants to be paid. Administrators send money there and open the file,
/// so that neither may be just any text.
final class PayoutReader {

  private static final int LONGEST_URL = 2_000;

  /// A page of the web, a path of this site, or the key of an upload: never `javascript:`.
  private static final Pattern FILE =
      Pattern.compile("(?i)(https?://[^\\s\"'<>\\\\]+|/?[\\w.%-][^\\s\"'<>\\\\:]*)");

  private static final Text NO_ADDRESS =
      new Text("n’est pas une adresse courriel valide", "is not a valid e-mail address");
  private static final Text NO_FILE =
      new Text("n’est pas l’adresse d’un fichier", "is not the address of a file");

  private PayoutReader() {}

  static Optional<Answer> email(@Nullable Object raw, String path, Violations violations) {
    Optional<String> text = Raw.text(raw, path, EmailForm.LONGEST, violations);
    violations.require(text.isEmpty() || EmailForm.isAddress(text.get()), path, NO_ADDRESS);
    return text.map(Answer.Words::new);
  }

  static Optional<Answer> file(@Nullable Object raw, String path, Violations violations) {
    Optional<String> text = Raw.text(raw, path, LONGEST_URL, violations);
    violations.require(text.isEmpty() || FILE.matcher(text.get()).matches(), path, NO_FILE);
    return text.map(Answer.Words::new);
  }
}
