package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LegalDocument;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.SignUps;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What signing up looks at, out of the identity table: two reads, for every address alike.
public final class DynamoSignUps implements SignUps {

  private final Tables tables;
  private final AccountRows rows;
  private final FieldCipher cipher;
  private final KeyedHash lookups;
  private final RateLimits limits;

  public DynamoSignUps(Tables tables, FieldCipher cipher, KeyedHash lookups, InstantSource clock) {
    this.tables = tables;
    this.rows = new AccountRows(tables);
    this.cipher = cipher;
    this.lookups = lookups;
    this.limits = new RateLimits(tables, clock);
  }

  @Override
  public Found open(EmailAddress email, String source) {
    String hash = EmailItem.hash(email, lookups);
    Spending spending = DynamoLimits.spending(Limit.SIGN_UP, source);
    List<Map<String, AttributeValue>> found =
        tables.findAll(
            Stream.concat(
                    Stream.of(EmailItem.key(hash), RateLimits.key(spending)),
                    Stream.of(LegalDocument.values()).map(LegalItem::key))
                .toList());
    limits.refuseIfFull(spending, found.get(1));
    return new Found(
        rows.find(EmailItem.owner(found.get(0), hash)).map(it -> it.read(cipher)),
        DynamoLegalVersions.read(found.subList(2, found.size())));
  }
}
