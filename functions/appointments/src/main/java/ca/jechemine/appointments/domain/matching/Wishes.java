package ca.jechemine.appointments.domain.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the patient's own medical profile says that matching weighs (contract 20 §3), in the words
/// of whichever form: labels of either language, tokens, free text.
public record Wishes(
    List<String> consultationMotifs,
    @Nullable String primaryIssue,
    List<String> secondaryIssues,
    List<String> approaches,
    @Nullable String language,
    @Nullable String gender) {

  /// Of whom nothing is known.
  public static final Wishes NONE = new Wishes(List.of(), null, List.of(), List.of(), null, null);

  public Wishes {
    consultationMotifs = said(consultationMotifs);
    primaryIssue = said(primaryIssue);
    secondaryIssues = said(secondaryIssues);
    approaches = said(approaches);
    language = said(language);
    gender = said(gender);
  }

  /// Whether it says what brings the client.
  public boolean saysWhatFor() {
    return !consultationMotifs.isEmpty() || primaryIssue != null || !secondaryIssues.isEmpty();
  }

  private static List<String> said(List<String> texts) {
    return texts.stream().filter(it -> !it.isBlank()).toList();
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
