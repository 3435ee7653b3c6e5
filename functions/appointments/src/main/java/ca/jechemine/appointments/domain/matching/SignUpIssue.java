package ca.jechemine.appointments.domain.matching;

import java.util.List;
import java.util.Map;

/// The words that sign-up writes as `secondaryIssues` in whichever language it is shown (contract
/// 20 §3), and the motifs that they mean. `Work/School` means none in particular.
final class SignUpIssue {

  private static final Map<String, String> MOTIFS =
      Map.of(
          "Stress", "Stress",
          "Relationships", "Relations interpersonnelles",
          "Family", "Conflits familiaux",
          "Grief", "Deuil",
          "Trauma", "Traumatisme",
          "Self-esteem", "Estime de soi",
          "Life transitions", "Transition de vie");

  private SignUpIssue() {}

  /// The same, each such word replaced by its motif.
  static List<String> asMotifs(List<String> issues) {
    return issues.stream().map(it -> MOTIFS.getOrDefault(it, it)).toList();
  }
}
