package ca.jechemine.notifications.domain.unsubscribing;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Fingerprints;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;

/// Tokens `<userId>.<category>.<keyed hash>`: whoever holds one may end that kind of mail for that
/// reader, and can do nothing else with it. They do not expire: the law wants the link to work for
/// 60 days at least, and nobody ever has a use for one that does not.
public final class UnsubscribeTokens {

  private final Fingerprints hash;

  /// With a hash whose key signs nothing else.
  public UnsubscribeTokens(Fingerprints hash) {
    this.hash = hash;
  }

  /// The token that ends it.
  public String of(Unsubscription unsubscription) {
    String reader = unsubscription.reader().value();
    String category = unsubscription.category().code();
    return String.join(".", reader, category, hash.of(reader, category));
  }

  /// What the token ends; nothing when it was not given here.
  public Optional<Unsubscription> read(String token) {
    String[] parts = token.split("\\.", -1);
    return parts.length == 3 && isGenuine(parts[0], parts[1], parts[2])
        ? category(parts[1]).map(it -> new Unsubscription(new UserId(parts[0]), it))
        : Optional.empty();
  }

  /// Compared in constant time, so that how long a wrong one takes tells nothing of the right one.
  private boolean isGenuine(String reader, String category, String mac) {
    return MessageDigest.isEqual(hash.of(reader, category).getBytes(UTF_8), mac.getBytes(UTF_8))
        && HexId.isValid(reader);
  }

  private static Optional<Category> category(String code) {
    return Stream.of(Category.values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
