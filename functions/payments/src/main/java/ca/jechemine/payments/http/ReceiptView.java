package ca.jechemine.payments.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.payments.domain.receipt.IssuedReceipt;
import ca.jechemine.payments.domain.receipt.KeptReceipt;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A receipt in its client's list (contract 30 §8); the amount in dollars.
@Json
record ReceiptView(
    @Json.Property("_id") String id,
    String clientId,
    String appointmentId,
    Instant issuedAt,
    BigDecimal amountCad,
    BigDecimal refundedCad,
    String receiptNumber,
    @Nullable String invoiceNumber,
    String status) {

  private static final String PAID = "paid";

  /// A page of them.
  @Json
  record Listed(List<ReceiptView> receipts, @Nullable String nextCursor) {

    static Listed of(Page<KeptReceipt> page, Cursors cursors, String scope) {
      return new Listed(
          views(page), page.following().map(it -> cursors.of(it, scope)).orElse(null));
    }
  }

  static List<ReceiptView> views(Page<KeptReceipt> page) {
    return page.items().stream().flatMap(ReceiptView::of).toList();
  }

  private static Stream<ReceiptView> of(KeptReceipt kept) {
    return kept.stage() instanceof IssuedReceipt it ? Stream.of(of(kept, it)) : Stream.empty();
  }

  private static ReceiptView of(KeptReceipt kept, IssuedReceipt receipt) {
    return new ReceiptView(
        kept.appointment().value(),
        kept.client().value(),
        kept.appointment().value(),
        receipt.at(),
        BigDecimal.valueOf(receipt.amount().cents(), 2),
        BigDecimal.valueOf(receipt.credited().cents(), 2),
        receipt.number().text(),
        receipt.draft().invoiceNumber() == null ? null : receipt.draft().invoiceNumber().text(),
        PAID);
  }
}
