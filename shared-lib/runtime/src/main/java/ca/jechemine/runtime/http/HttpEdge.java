package ca.jechemine.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.secrets.Keyring;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every endpoint stands on, whatever it does: the log, the signing of cursors, the receipts
/// of repeated requests, and what is warmed before the first request.
public final class HttpEdge {

  private final Platform platform;
  private final Log log;
  private final Cursors cursors;
  private final List<byte[]> originVerify;
  private final Tables tables;
  private final Optional<ReceiptItems> receipts;

  private HttpEdge(
      Platform platform, Keyring edgeSecret, Tables tables, Optional<ReceiptItems> receipts) {
    this.platform = platform;
    this.log = new Log(platform);
    this.cursors = new Cursors(KeyedHash.of(edgeSecret.currentValue(), "cursor"));
    this.originVerify =
        edgeSecret.values().values().stream().map(it -> it.getBytes(UTF_8)).toList();
    this.tables = tables;
    this.receipts = receipts;
  }

  /// For a domain that keeps receipts.
  public static HttpEdge of(
      Platform platform, Keyring edgeSecret, Tables tables, ReceiptItems receipts) {
    return new HttpEdge(platform, edgeSecret, tables, Optional.of(receipts));
  }

  /// For a domain none of whose endpoints creates or charges.
  public static HttpEdge of(Platform platform, Keyring edgeSecret, Tables tables) {
    return new HttpEdge(platform, edgeSecret, tables, Optional.empty());
  }

  /// Signs where lists go on.
  public Cursors cursors() {
    return cursors;
  }

  /// Where it is written down what was answered.
  public Log log() {
    return log;
  }

  /// What time it is.
  public Instant now() {
    return platform.clock().instant();
  }

  /// Whether that is what CloudFront alone can show.
  public boolean isFromCloudFront(String verification) {
    byte[] bytes = verification.getBytes(UTF_8);
    return originVerify.stream().anyMatch(it -> MessageDigest.isEqual(it, bytes));
  }

  Optional<Receipt> receipt(Idempotency idempotency) {
    return receipts.flatMap(it -> it.find(idempotency.key()));
  }

  /// Opens the way to the table; nothing is written.
  public void prime() {
    tables.prime();
  }
}
