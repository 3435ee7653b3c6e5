package ca.jechemine.identity.http;

import ca.jechemine.identity.application.ReadMedicalProfile.Seen;
import ca.jechemine.identity.domain.AgeGroup;
import ca.jechemine.identity.domain.Answers;
import ca.jechemine.identity.domain.Concerns;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.identity.domain.ProfileForm;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Profiles as the frontend reads them: what was answered under its own name, lists and switches
/// always, the rest when there is an answer. A profile has the id of its holder.
final class FormView {

  private static final Set<ProfileField> SWITCHES =
      Set.of(
          ProfileField.VISIBLE_TO_PROFESSIONALS,
          ProfileField.PROFILE_VISIBLE,
          ProfileField.SHOW_RATING,
          ProfileField.ACCEPTING_NEW_CLIENTS,
          ProfileField.ACCEPTING_EMERGENCY_CONSULTATIONS);

  private FormView() {}

  static Map<String, Object> of(Profile profile) {
    Map<String, Object> view = start(profile.holder());
    SWITCHES.forEach(it -> view.put(it.key(), true));
    answered(view, ProfileField.class, profile.answers());
    view.put("profileCompleted", profile.completed());
    profile.acceptedTerms().ifPresent(it -> stamped(view, it));
    return ended(view, profile.createdAt(), profile.updatedAt());
  }

  static Map<String, Object> of(MedicalProfile profile) {
    Map<String, Object> view = start(profile.holder());
    answered(view, MedicalField.class, profile.answers());
    view.put("profileCompleted", profile.completed());
    return ended(view, profile.createdAt(), profile.updatedAt());
  }

  static Map<String, Object> of(Seen seen) {
    return switch (seen) {
      case Seen.Whole(MedicalProfile profile) -> of(profile);
      case Seen.Reduced(UserId holder, Concerns concerns) -> reduced(holder, concerns);
    };
  }

  private static Map<String, Object> reduced(UserId holder, Concerns concerns) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("userId", holder.value());
    view.put("isReduced", true);
    view.put("consultationMotifs", concerns.motifs());
    concerns.primaryIssue().ifPresent(it -> view.put("primaryIssue", it));
    view.put("secondaryIssues", concerns.secondaryIssues());
    concerns.ageGroup().map(AgeGroup::code).ifPresent(it -> view.put("ageGroup", it));
    concerns.modality().ifPresent(it -> view.put("modality", it));
    view.put("availability", concerns.availability());
    return view;
  }

  private static Map<String, Object> start(UserId holder) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("_id", holder.value());
    view.put("userId", holder.value());
    return view;
  }

  private static <F extends Enum<F> & ProfileForm> void answered(
      Map<String, Object> view, Class<F> form, Answers<F> answers) {
    for (F field : form.getEnumConstants()) {
      if (field.isList()) {
        view.put(field.key(), List.of());
      }
    }
    view.putAll(answers.plain());
  }

  private static void stamped(Map<String, Object> view, Consent terms) {
    view.put("professionalTermsAcceptedAt", terms.acceptedAt().toString());
    view.put("professionalTermsVersion", terms.version());
  }

  private static Map<String, Object> ended(
      Map<String, Object> view, Instant createdAt, Instant updatedAt) {
    view.put("createdAt", createdAt.toString());
    view.put("updatedAt", updatedAt.toString());
    return view;
  }
}
