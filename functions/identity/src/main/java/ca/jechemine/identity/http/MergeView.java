package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Merge;
import ca.jechemine.identity.domain.MergePart;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far a merge is. `id` is the account that is given up; `state` is `moving` or `finished`;
/// `waitingFor` are the parts that were not heard of; `statusUrl` is where to ask again.
@Json
record MergeView(
    String id,
    String survivorId,
    String loserId,
    String state,
    Instant startedAt,
    long attempt,
    List<String> waitingFor,
    Map<String, Long> reassigned,
    boolean movedMedicalProfile,
    List<String> filledFields,
    @Nullable Instant finishedAt,
    String statusUrl) {

  static MergeView of(Merge merge) {
    return new MergeView(
        merge.loser().value(),
        merge.survivor().value(),
        merge.loser().value(),
        merge.isFinished() ? "finished" : "moving",
        merge.startedAt(),
        merge.attempt(),
        merge.silent().stream().map(MergePart::code).toList(),
        merge.moved(),
        merge.result().filter(Merge.Outcome::movedMedicalProfile).isPresent(),
        merge.filled(),
        merge.result().map(Merge.Outcome::at).orElse(null),
        "/api/admin/merges/" + merge.loser());
  }

  /// The account that is to be given up.
  ///
  /// @throws Refusal.Invalid when the text is no id
  static UserId loser(@Nullable String text) {
    if (text == null || !HexId.isValid(text)) {
      throw Refusal.invalid("loserId", new Text("identifiant non valide", "not a valid id"));
    }
    return new UserId(text);
  }

  /// A merge that is over, as contract 40 §6.3 spells it.
  @Json
  record Merged(
      boolean success,
      String survivorId,
      String loserId,
      Map<String, Long> reassigned,
      boolean movedMedicalProfile,
      List<String> filledFields,
      boolean deletedLoser) {

    static Merged of(Merge merge) {
      MergeView view = MergeView.of(merge);
      return new Merged(
          true,
          view.survivorId(),
          view.loserId(),
          view.reassigned(),
          view.movedMedicalProfile(),
          view.filledFields(),
          true);
    }
  }
}
