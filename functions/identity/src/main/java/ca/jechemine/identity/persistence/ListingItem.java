package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Answers;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Professional;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the public sees of a professional: `pk = ACCOUNT#<id>`, `sk = LISTING`, `gsi1pk = LISTING`,
/// `gsi1sk = <createdAt in milliseconds>#<id>`, read backwards for the newest first.
///
/// Written with each change of account or profile. Of whom the public may not see it holds nothing
/// but `version`, and is in no index.
final class ListingItem {

  static final String SK = "LISTING";
  static final String INDEX_KEY = "LISTING";

  private ListingItem() {}

  static Map<String, AttributeValue> write(Professional professional, long version) {
    Account account = professional.account();
    ItemWriter item =
        new ItemWriter()
            .text("pk", AccountItem.pk(account.id()))
            .text("sk", SK)
            .number("version", version);
    return professional.isListed() ? listed(item, professional).toItem() : item.toItem();
  }

  private static ItemWriter listed(ItemWriter item, Professional professional) {
    Account account = professional.account();
    Person person = account.person();
    Answers<ProfileField> answers = professional.profile().answers();
    return item.text("gsi1pk", INDEX_KEY)
        .text("gsi1sk", "%013d#%s".formatted(account.createdAt().toEpochMilli(), account.id()))
        .text("id", account.id().value())
        .text("firstName", person.firstName())
        .text("lastName", person.lastName())
        .text("language", person.language())
        .text("image", person.image())
        .text("specialty", answers.text(ProfileField.SPECIALTY))
        .texts("languages", answers.texts(ProfileField.LANGUAGES))
        .texts("modalities", answers.texts(ProfileField.MODALITIES))
        .instant("createdAt", account.createdAt());
  }
}
