package ca.jechemine.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.content.domain.LegalKey;
import ca.jechemine.content.persistence.InitialContentFiles;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Professional;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.identity.domain.ProfileForm;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the demo people tell about themselves: `profiles/<name>.json`, as the forms send it, in the
/// words of one form or the other. It is read, judged and completed by the code that reads forms.
final class DemoProfiles {

  private static final LocalTime EVENING = LocalTime.of(22, 30);

  /// The versions that were published first, and what professionals accept.
  private final Map<LegalKey, LocalDate> versions =
      new InitialContentFiles()
          .legalDocuments(Instant.EPOCH).stream()
              .collect(Collectors.toMap(it -> it.key(), it -> it.version()));

  /// A professional who has filled in everything and accepted the terms.
  Professional professional(Account account) {
    Instant now = account.createdAt();
    return new Professional(account, Profile.empty(account.id(), now))
        .answering(answers(ProfileField.class, account), now)
        .accepting(consent(LegalKey.PROFESSIONAL_TERMS), consent(LegalKey.PRIVACY), now);
  }

  /// A client's medical profile, filled in.
  MedicalProfile client(Account account) {
    Instant now = account.createdAt();
    return MedicalProfile.empty(account.id(), now).with(answers(MedicalField.class, account), now);
  }

  /// On the evening of the day since which the document is in force.
  private Consent consent(LegalKey document) {
    LocalDate version = Objects.requireNonNull(versions.get(document));
    return new Consent(
        version.atTime(EVENING).toInstant(ZoneOffset.UTC), version.toString(), "203.0.113.10");
  }

  private static <F extends Enum<F> & ProfileForm> Changes<F> answers(
      Class<F> form, Account account) {
    Violations violations = new Violations();
    Changes<F> answers = Changes.read(form, Json.readObject(file(account)), violations);
    violations.refuseIfAny();
    return answers;
  }

  private static String file(Account account) {
    String name = account.email().value().replaceFirst("@.*", "");
    try (InputStream in =
        Objects.requireNonNull(
            DemoProfiles.class.getResourceAsStream("profiles/" + name + ".json"), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
