package ca.jechemine.notifications;

import ca.jechemine.notifications.application.SendDigests;
import ca.jechemine.notifications.domain.digest.Digests;
import ca.jechemine.notifications.persistence.DynamoDigests;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;

/// Puts the job of the digests together.
public final class DigestModule {

  private final Platform platform;

  private DigestModule(Platform platform) {
    this.platform = platform;
  }

  /// For the function that is starting.
  public static DigestModule current() {
    return new DigestModule(Platform.current());
  }

  /// What the function stands on.
  public Platform platform() {
    return platform;
  }

  /// Asks for what is due.
  public SendDigests sendDigests() {
    FieldCipher cipher =
        FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
    Digests digests = new DynamoDigests(Tables.of(platform), cipher, new Outbox(platform, cipher));
    return new SendDigests(digests, platform.clock());
  }
}
