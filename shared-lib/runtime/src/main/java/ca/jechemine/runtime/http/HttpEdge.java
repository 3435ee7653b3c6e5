package ca.jechemine.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.log.Log;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What every endpoint stands on, whatever it does: the log, the signing of cursors, the receipts
/// of repeated requests, and what is warmed before the first request.
public final class HttpEdge {

  private final Platform platform;
  private final Log log;
  private final Cursors cursors;
  private final byte[] originVerify;
  private final Tables tables;
  private final Optional<ReceiptItems> receipts;

  private HttpEdge(
      Platform platform, String originVerify, Tables tables, Optional<ReceiptItems> receipts) {
    this.platform = platform;
    this.log = new Log(platform);
    this.cursors = new Cursors(KeyedHash.of(originVerify, "cursor"));
    this.originVerify = originVerify.getBytes(UTF_8);
    this.tables = tables;
    this.receipts = receipts;
  }

  /// For a domain that keeps receipts.
  public static HttpEdge of(
      Platform platform, Map<String, String> edgeSecret, Tables tables, ReceiptItems receipts) {
    return new HttpEdge(platform, originVerify(edgeSecret), tables, Optional.of(receipts));
  }

  /// For a domain none of whose endpoints creates or charges.
  public static HttpEdge of(Platform platform, Map<String, String> edgeSecret, Tables tables) {
    return new HttpEdge(platform, originVerify(edgeSecret), tables, Optional.empty());
  }

  /// Signs where lists go on.
  public Cursors cursors() {
    return cursors;
  }

  Log log() {
    return log;
  }

  Instant now() {
    return platform.clock().instant();
  }

  boolean isFromCloudFront(String verification) {
    return MessageDigest.isEqual(originVerify, verification.getBytes(UTF_8));
  }

  Optional<Receipt> receipt(Idempotency idempotency) {
    return receipts.flatMap(it -> it.find(idempotency.key()));
  }

  void prime() {
    tables.prime();
  }

  private static String originVerify(Map<String, String> edgeSecret) {
    String value = edgeSecret.get("originVerify");
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the edge secret lacks originVerify");
    }
    return value;
  }
}
