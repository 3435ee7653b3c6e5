package ca.jechemine.runtime.http;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.crypto.Digests;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The `Idempotency-Key` of a request (IETF draft-ietf-httpapi-idempotency-key-header): `key` is
/// the caller's within its route and its owner, `fingerprint` tells whether a repetition asks for
/// the same, `kept` how long that counts; null as long as usual. Of a route that has its requests
/// counted once without a key, the request itself is the key.
record Idempotency(String key, String fingerprint, @Nullable Duration kept) {

  private static final int LONGEST_KEY = 255;

  static Idempotency of(String key, String route, String owner, String path, String body) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Refusal.invalid(
          "Idempotency-Key",
          new Text("doit compter de 1 à 255 caractères", "must have 1 to 255 characters"));
    }
    return new Idempotency(Digests.sha256(route, owner, key), Digests.sha256(path, body), null);
  }

  /// Of a request without a key: the very same within that time is its repetition.
  static Idempotency within(Duration kept, String route, String owner, String path, String body) {
    return new Idempotency(
        Digests.sha256(route, owner, path, body), Digests.sha256(path, body), kept);
  }

  Receipt receipt(Response answer) {
    return kept == null
        ? new Receipt(key, fingerprint, answer.status(), answer.body())
        : new Receipt(key, fingerprint, answer.status(), answer.body(), kept);
  }

  /// The earlier answer.
  ///
  /// @throws Refusal.Unprocessable when the key was used for something else
  Response replay(Receipt receipt) {
    if (!receipt.fingerprint().equals(fingerprint)) {
      throw Refusal.unprocessable(
          "IDEMPOTENCY_KEY_REUSED",
          new Text(
              "Cette clé d’idempotence a déjà servi pour une autre demande.",
              "This idempotency key was already used for another request."));
    }
    return new Response(receipt.status(), receipt.body()).with("idempotency-replayed", "true");
  }
}
