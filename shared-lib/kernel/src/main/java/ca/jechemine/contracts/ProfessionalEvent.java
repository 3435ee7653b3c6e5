package ca.jechemine.contracts;

import ca.jechemine.kernel.AccountStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the identity domain tells of professionals: all that matching and the library may show or
/// weigh.
public sealed interface ProfessionalEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "PROFESSIONAL";
  }

  /// A professional or the profile was made or changed; `version` rises with each change: keep the
  /// highest, whatever order they arrive in.
  ///
  /// `isListed` says whether the public may see them: the account is active and the profile has a
  /// working day. Labels are as the professional chose them (contract 10 §10.2). `birthYear`,
  /// `gender` and `location` (a city or a postal code, as it was typed) are for the wishes of
  /// clients and are not public. `license`, the number of the permit, is for receipts alone, and
  /// `payout` for accounting; it is null in events from before it was told.
  record ProfessionalChanged(
      String userId,
      long version,
      boolean isListed,
      AccountStatus status,
      boolean profileCompleted,
      String firstName,
      String lastName,
      String language,
      @Nullable String image,
      @Nullable String gender,
      @Nullable Integer birthYear,
      @Nullable String location,
      @Nullable String specialty,
      @Nullable String license,
      @Nullable String bio,
      @Nullable Integer yearsOfExperience,
      List<String> problematics,
      List<String> approaches,
      List<String> ageCategories,
      List<String> diagnosedConditions,
      List<String> skills,
      List<String> languages,
      List<String> sessionTypes,
      List<String> modalities,
      List<String> clinicalAvailability,
      Schedule schedule,
      Prices prices,
      Preferences preferences,
      @Nullable PayoutPreference payout,
      Instant createdAt,
      Instant occurredAt)
      implements ProfessionalEvent {

    @Override
    public String aggregateId() {
      return userId;
    }
  }

  /// The working week, in Toronto wall clock; durations in minutes.
  record Schedule(
      List<WorkDay> days,
      @Nullable Integer sessionDurationMinutes,
      @Nullable Integer breakDurationMinutes) {}

  /// A day of the week by its English name that is worked from `startTime` to `endTime`, `HH:MM`.
  record WorkDay(String day, String startTime, String endTime) {}

  /// What a session costs, in cents; null when the professional did not say.
  record Prices(
      @Nullable Long individualCents, @Nullable Long coupleCents, @Nullable Long groupCents) {}

  /// How the professional wants to be paid: `method` is `interac` or `direct_deposit`, the cheque a
  /// file that was uploaded.
  record PayoutPreference(
      @Nullable String method,
      @Nullable String interacEmail,
      @Nullable String chequeUrl,
      @Nullable String chequeName) {}

  /// The professional's own switches.
  record Preferences(
      boolean profileVisible,
      boolean visibleToProfessionals,
      boolean showRating,
      boolean acceptingNewClients,
      boolean acceptingEmergencyConsultations) {}
}
