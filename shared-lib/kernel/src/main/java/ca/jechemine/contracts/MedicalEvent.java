package ca.jechemine.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the identity domain tells of medical profiles: what finding a professional must weigh, and
/// nothing else of them.
public sealed interface MedicalEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "MEDICAL";
  }

  /// A client's medical profile was written. All of what it wishes for now (contract 20 §3), in the
  /// words of whichever form; empty or null what it does not say. `primaryIssue` is the first of
  /// `primaryIssues` where both were written. `version` is that of the account: keep the highest,
  /// whatever order they arrive in.
  record WishesChanged(
      String userId,
      long version,
      List<String> consultationMotifs,
      @Nullable String primaryIssue,
      List<String> primaryIssues,
      List<String> secondaryIssues,
      List<String> therapyApproach,
      @Nullable String languagePreference,
      @Nullable String preferredGender,
      Instant occurredAt)
      implements MedicalEvent {

    @Override
    public String aggregateId() {
      return userId;
    }
  }
}
