package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Answers;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A professional's profile: `pk = ACCOUNT#<id>`, `sk = PROFILE`. `answers` is the whole form as
/// JSON, sealed for this row, because payout and licence are in it; what the public may see of it
/// is in `LISTING`, what the other domains need in `ProfessionalChanged`.
final class ProfileItem {

  static final String SK = "PROFILE";

  private ProfileItem() {}

  static Map<String, AttributeValue> write(Profile profile, FieldCipher cipher) {
    String pk = AccountItem.pk(profile.holder());
    Optional<Consent> terms = profile.acceptedTerms();
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", SK)
        .text("answers", cipher.seal(Json.write(profile.answers().plain()), pk + "/profile"))
        .flag("completed", profile.completed())
        .text("termsVersion", terms.map(Consent::version))
        .text("termsAcceptedAt", terms.map(it -> it.acceptedAt().toString()))
        .text(
            "termsSource",
            terms
                .flatMap(it -> Optional.ofNullable(it.source()))
                .map(it -> cipher.seal(it, pk + "/profile/terms")))
        .instant("createdAt", profile.createdAt())
        .instant("updatedAt", profile.updatedAt())
        .toItem();
  }

  static Profile read(UserId holder, Map<String, AttributeValue> row, FieldCipher cipher) {
    ItemReader item = new ItemReader(row);
    String pk = AccountItem.pk(holder);
    return new Profile(
        holder,
        Answers.kept(
            ProfileField.class,
            Json.readObject(cipher.open(item.text("answers"), pk + "/profile"))),
        item.flag("completed"),
        terms(item, pk, cipher),
        item.instant("createdAt"),
        item.instant("updatedAt"));
  }

  private static @Nullable Consent terms(ItemReader item, String pk, FieldCipher cipher) {
    return item.optionalInstant("termsAcceptedAt")
        .map(at ->
            new Consent(
                at,
                item.text("termsVersion"),
                item.optionalText("termsSource")
                    .map(it -> cipher.open(it, pk + "/profile/terms"))
                    .orElse(null)))
        .orElse(null);
  }
}
