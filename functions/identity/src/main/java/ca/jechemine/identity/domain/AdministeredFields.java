package ca.jechemine.identity.domain;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What administrators may change of the forms of others (contract 40 §6.5): of a professional's
/// profile neither where they are paid nor what they show of themselves; of a medical profile all
/// but the place, which is the account's.
public final class AdministeredFields {

  private static final Set<ProfileField> OF_PROFESSIONALS =
      EnumSet.complementOf(
          EnumSet.of(
              ProfileField.CLINICAL_AVAILABILITY,
              ProfileField.VISIBLE_TO_PROFESSIONALS,
              ProfileField.PROFILE_VISIBLE,
              ProfileField.SHOW_RATING,
              ProfileField.PAYOUT_METHOD,
              ProfileField.PAYOUT_INTERAC_EMAIL,
              ProfileField.PAYOUT_CHEQUE_URL,
              ProfileField.PAYOUT_CHEQUE_NAME));

  private static final Set<MedicalField> OF_CLIENTS =
      EnumSet.complementOf(EnumSet.of(MedicalField.LOCATION));

  private AdministeredFields() {}

  /// Those of the body that belong to a professional's profile.
  public static Map<String, @Nullable Object> ofProfessional(
      Map<String, ? extends @Nullable Object> body) {
    return only(body, OF_PROFESSIONALS);
  }

  /// Those of the body that belong to a client's medical profile.
  public static Map<String, @Nullable Object> ofClient(
      Map<String, ? extends @Nullable Object> body) {
    return only(body, OF_CLIENTS);
  }

  /// Whether the body holds anything of either form.
  public static boolean isAnyIn(Map<String, ? extends @Nullable Object> body) {
    return !ofProfessional(body).isEmpty() || !ofClient(body).isEmpty();
  }

  private static Map<String, @Nullable Object> only(
      Map<String, ? extends @Nullable Object> body, Set<? extends ProfileForm> fields) {
    Map<String, @Nullable Object> kept = new HashMap<>();
    for (ProfileForm field : fields) {
      if (body.containsKey(field.key())) {
        kept.put(field.key(), body.get(field.key()));
      }
    }
    return kept;
  }
}
