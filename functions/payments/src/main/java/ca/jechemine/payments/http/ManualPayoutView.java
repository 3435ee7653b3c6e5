package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.application.RecordPayout.Outcome.Done;
import ca.jechemine.payments.domain.payout.ManualPayout;
import ca.jechemine.payments.domain.payout.ManualPayout.Status;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import ca.jechemine.runtime.http.Cursors;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Payouts out of the platform, to administrators (contract 30 §16); amounts in dollars.
final class ManualPayoutView {

  private ManualPayoutView() {}

  /// One, as an entry of the ledger and as a list has it: `_id` is the entry's, `payoutId` the
  /// payout's own, by which it is decided. Reference and notes are there under both names that
  /// pages read.
  @Json
  record Entry(
      @Json.Property("_id") String id,
      String payoutId,
      String professionalId,
      String entryKind,
      String cycleKey,
      BigDecimal grossAmountCad,
      BigDecimal platformFeeCad,
      BigDecimal netToProfessionalCad,
      String paymentChannel,
      BigDecimal payoutAmountCad,
      @Nullable String payoutReference,
      @Nullable String payoutNotes,
      @Nullable String reference,
      @Nullable String notes,
      String status,
      String requestedBy,
      @Nullable String decidedBy,
      Instant createdAt,
      Instant updatedAt) {

    static Entry of(ManualPayout payout) {
      UserId decidedBy = payout.decidedBy();
      BigDecimal nothing = dollars(Money.ZERO);
      return new Entry(
          payout.begun().id().toString(),
          payout.id().value(),
          payout.professional().value(),
          "debit",
          payout.cycle().key(),
          nothing,
          nothing,
          nothing,
          payout.channel().code(),
          dollars(payout.amount()),
          payout.reference(),
          payout.notes(),
          payout.reference(),
          payout.notes(),
          payout.status().code(),
          payout.requestedBy().value(),
          decidedBy == null ? null : decidedBy.value(),
          payout.requestedAt(),
          payout.at());
    }
  }

  /// What a payout of a professional's page came to. `paidAmountCad` is nothing while it awaits
  /// approval.
  @Json
  record Paid(
      boolean success,
      String payoutId,
      String status,
      BigDecimal paidAmountCad,
      BigDecimal balanceOwedCad) {}

  /// Less is owed than that, or nothing.
  @Json
  record NotCovered(String error, String code, BigDecimal owed) {}

  @Json
  record Listing(List<Entry> payouts, @Nullable String nextCursor) {}

  static Response entry(ManualPayout payout) {
    return isOpen(payout) ? Response.accepted(Entry.of(payout)) : Response.ok(Entry.of(payout));
  }

  static Response decided(ManualPayout payout) {
    return Response.ok(Entry.of(payout));
  }

  static Response paid(Done done) {
    ManualPayout payout = done.payout();
    Paid paid =
        new Paid(
            true,
            payout.id().value(),
            payout.status().code(),
            dollars(isOpen(payout) ? Money.ZERO : payout.amount()),
            dollars(done.owed()));
    return isOpen(payout) ? Response.accepted(paid) : Response.ok(paid);
  }

  /// 400 with what is owed (contract 30 §16).
  static Response notCovered(Money owed, Language language) {
    Refusal refusal = owed.cents() > 0 ? PayoutRefusals.overBalance() : PayoutRefusals.nothingDue();
    return new Response(
        400,
        ca.jechemine.runtime.json.Json.write(
            new NotCovered(refusal.reason().in(language), refusal.code(), dollars(owed))),
        Map.of());
  }

  static Listing of(Page<ManualPayout> page, Cursors cursors, String scope) {
    return new Listing(
        page.map(Entry::of).items(),
        page.following().map(it -> cursors.of(it, scope)).orElse(null));
  }

  private static boolean isOpen(ManualPayout payout) {
    return payout.status() == Status.AWAITING_APPROVAL;
  }

  static BigDecimal dollars(Money amount) {
    return BigDecimal.valueOf(amount.cents(), 2);
  }
}
