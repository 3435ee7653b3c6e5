package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.push.PushSubscription;
import ca.jechemine.notifications.domain.push.PushTarget;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The row of somebody's browsers: `pk = PUSH#<userId>`, `sk = PUSH`, with `version`, which counts
/// those that came, and a map `browser#<id>` for each of them. Address, key and secret are sealed.
final class PushSubscriptionItem {

  static final String SK = "PUSH";
  static final String LAST_USED_AT = "lastUsedAt";

  private static final String PREFIX = "browser#";
  private static final String ENDPOINT = "endpoint";
  private static final String P256DH = "p256dh";
  private static final String AUTH = "auth";
  private static final String APPLICATION_KEY = "applicationKey";
  private static final String LAPSES_AT = "lapsesAt";
  private static final String USER_AGENT = "userAgent";
  private static final String CREATED_AT = "createdAt";

  private final FieldCipher cipher;

  PushSubscriptionItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(UserId user) {
    return "PUSH#" + user;
  }

  static Map<String, AttributeValue> key(UserId user) {
    return Tables.key(pk(user), SK);
  }

  /// The attribute that the browser is in.
  static String name(String id) {
    return PREFIX + id;
  }

  /// Those of a row, the oldest first; of no row none.
  List<PushSubscription> read(UserId user, Map<String, AttributeValue> row) {
    return row.entrySet().stream()
        .filter(it -> it.getKey().startsWith(PREFIX))
        .map(it -> read(user, it.getKey().substring(PREFIX.length()), it.getValue().m()))
        .sorted(PushSubscription.OLDEST_FIRST)
        .toList();
  }

  AttributeValue written(UserId user, PushSubscription browser) {
    String context = context(user, browser.id());
    PushTarget target = browser.target();
    return AttributeValue.fromM(
        new ItemWriter()
            .text(ENDPOINT, cipher.seal(target.endpoint(), context + ENDPOINT))
            .text(P256DH, cipher.seal(target.p256dh(), context + P256DH))
            .text(AUTH, cipher.seal(target.auth(), context + AUTH))
            .text(APPLICATION_KEY, target.applicationKey())
            .instant(LAPSES_AT, target.expiresAt())
            .text(USER_AGENT, browser.userAgent())
            .instant(CREATED_AT, browser.createdAt())
            .instant(LAST_USED_AT, browser.lastUsedAt())
            .toItem());
  }

  private PushSubscription read(UserId user, String id, Map<String, AttributeValue> map) {
    ItemReader item = new ItemReader(map);
    String context = context(user, id);
    return new PushSubscription(
        id,
        new PushTarget(
            cipher.open(item.text(ENDPOINT), context + ENDPOINT),
            cipher.open(item.text(P256DH), context + P256DH),
            cipher.open(item.text(AUTH), context + AUTH),
            item.text(APPLICATION_KEY),
            item.optionalInstant(LAPSES_AT).orElse(null)),
        item.optionalText(USER_AGENT).orElse(null),
        item.instant(CREATED_AT),
        item.optionalInstant(LAST_USED_AT).orElse(null));
  }

  private static String context(UserId user, String id) {
    return pk(user) + "#" + id + "#";
  }
}
