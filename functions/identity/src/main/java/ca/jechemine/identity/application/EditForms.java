package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdministeredFields;
import ca.jechemine.identity.domain.Answers;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Professional;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.identity.domain.ProfileForm;
import ca.jechemine.identity.domain.ReadingRights;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Violations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form that belongs to an account's role, as an administrator changes it: a professional's
/// profile, the medical profile of a client, a guest or a prospect. What belongs to the other form
/// is as if it were not there.
public final class EditForms {

  private static final Edited NOTHING = new Edited(List.of(), List.of());

  private final Forms forms;
  private final Ids ids;

  public EditForms(Forms forms, Ids ids) {
    this.forms = forms;
    this.ids = ids;
  }

  /// What is to be kept and told of the account's form with the account; nothing when all of it is
  /// so already.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Edited edit(Account account, Map<String, ? extends @Nullable Object> body, Instant now) {
    if (account.standing().role() == Role.PROFESSIONAL) {
      return practice(account, AdministeredFields.ofProfessional(body), now);
    }
    return ReadingRights.isClient(account)
        ? medical(account, AdministeredFields.ofClient(body), now)
        : NOTHING;
  }

  private Edited practice(Account account, Map<String, @Nullable Object> body, Instant now) {
    if (body.isEmpty()) {
      return NOTHING;
    }
    Changes<ProfileField> changes = read(ProfileField.class, body);
    Professional before =
        new Professional(
            account,
            forms.profiles().find(account.id()).orElseGet(() -> Profile.empty(account.id(), now)));
    Professional after = before.answering(changes, now);
    require(after.profile().answers());
    return after.profile().answers().equals(before.profile().answers())
        ? NOTHING
        : new Edited(
            List.of(forms.profiles().keeping(after.profile())),
            ChangeProfessional.notices(before, after, ids.next(), now));
  }

  private Edited medical(Account account, Map<String, @Nullable Object> body, Instant now) {
    if (body.isEmpty()) {
      return NOTHING;
    }
    Changes<MedicalField> changes = read(MedicalField.class, body);
    MedicalProfile before =
        forms
            .medicalProfiles()
            .find(account.id())
            .orElseGet(() -> MedicalProfile.empty(account.id(), now));
    MedicalProfile after = before.corrected(changes, now);
    require(after.answers());
    return after.answers().equals(before.answers())
        ? NOTHING
        : new Edited(List.of(forms.medicalProfiles().keeping(after)), List.of());
  }

  private static <F extends Enum<F> & ProfileForm> Changes<F> read(
      Class<F> form, Map<String, @Nullable Object> body) {
    Violations violations = new Violations();
    Changes<F> changes = Changes.read(form, body, violations);
    violations.refuseIfAny();
    return changes;
  }

  private static void require(Answers<?> answers) {
    Violations violations = new Violations();
    answers.require(violations);
    violations.refuseIfAny();
  }

  /// What is kept and told.
  record Edited(List<Step> steps, List<? extends AccountNotice> notices) {

    boolean isEmpty() {
      return steps.isEmpty();
    }
  }
}
