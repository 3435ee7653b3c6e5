package ca.jechemine.system.privacy;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Answer.Labels;
import ca.jechemine.identity.domain.Answer.Words;
import ca.jechemine.identity.domain.Answers;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.identity.domain.Review;
import ca.jechemine.identity.domain.Review.Category;
import ca.jechemine.identity.domain.Review.Rating;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.persistence.DynamoActivities;
import ca.jechemine.identity.persistence.DynamoGuardianships;
import ca.jechemine.identity.persistence.DynamoMedicalProfiles;
import ca.jechemine.identity.persistence.DynamoProfiles;
import ca.jechemine.identity.persistence.DynamoReviews;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.secrets.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is held on somebody beside the account, with the canary in each of its words.
record Held(Somebody somebody) {

  static Held on(Somebody somebody) {
    return new Held(somebody);
  }

  Held medicalProfile() {
    return keep(
        medicalProfiles()
            .keeping(
                new MedicalProfile(
                    somebody.id(),
                    new Answers<>(
                        Map.of(
                            MedicalField.CHILD_FIRST_NAME, words("Enfant"),
                            MedicalField.ALLERGIES, new Labels(List.of(text("Pollen"), "Lait")),
                            MedicalField.NOTES, words("Note"))),
                    true,
                    now(),
                    now())));
  }

  /// A medical profile that wishes for something.
  Held wishes() {
    return keep(
        medicalProfiles()
            .keeping(
                new MedicalProfile(
                    somebody.id(),
                    new Answers<>(
                        Map.of(
                            MedicalField.PRIMARY_ISSUE,
                            words("Souci"),
                            MedicalField.THERAPY_APPROACH,
                            new Labels(List.of(text("Approche"))))),
                    true,
                    now(),
                    now())));
  }

  Held profile() {
    return keep(
        profiles()
            .keeping(
                new Profile(
                    somebody.id(),
                    new Answers<>(Map.of(ProfileField.BIO, words("Bio"))),
                    true,
                    null,
                    now(),
                    now())));
  }

  /// A review of an appointment that has the person's id.
  Held review() {
    return keep(
        new DynamoReviews(somebody.tables(), cipher())
            .creating(
                new Review(
                    somebody.id().value(),
                    appointment(),
                    somebody.id(),
                    new UserId("0123456789abcdef01234567"),
                    new Rating(4),
                    Optional.of(text("Avis")),
                    Map.of(Category.PUNCTUALITY, new Rating(3)),
                    true,
                    now())));
  }

  Held guarding(UserId minor) {
    List<Step> steps =
        new DynamoGuardianships(somebody.tables()).managing(somebody.id(), minor, now());
    return keep(steps.getFirst());
  }

  Held lastUse(Instant at) {
    return keep(new DynamoActivities(somebody.tables()).noting(somebody.id(), at));
  }

  AppointmentId appointment() {
    return new AppointmentId(somebody.id().value());
  }

  DynamoMedicalProfiles medicalProfiles() {
    return new DynamoMedicalProfiles(somebody.tables(), cipher());
  }

  DynamoProfiles profiles() {
    return new DynamoProfiles(somebody.tables(), cipher());
  }

  private Held keep(Step step) {
    Accounts accounts = Somebody.accounts(somebody.cloud());
    Versioned<Account> read = accounts.find(somebody.id()).orElseThrow();
    accounts.save(read, read.value(), Work.of(step));
    return this;
  }

  private Words words(String beginning) {
    return new Words(text(beginning));
  }

  private String text(String beginning) {
    return beginning + somebody.canary();
  }

  private Instant now() {
    return somebody.cloud().cloud().clock().instant();
  }

  private FieldCipher cipher() {
    Platform platform = Somebody.platform(somebody.cloud());
    return FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
  }
}
