package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.payments.ReceiptsModule;
import ca.jechemine.payments.domain.receipt.KeptReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptStage.Incomplete;
import ca.jechemine.payments.domain.receipt.Receipts;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/payments/receipts/incomplete`: the receipts that cannot be issued, and why.
public final class ListIncompleteReceiptsHandler extends HttpHandler {

  private static final String SCOPE = "ListIncompleteReceipts";
  private static final int USUAL = 50;

  private final Receipts receipts;

  public ListIncompleteReceiptsHandler() {
    this(ReceiptsModule.current());
  }

  private ListIncompleteReceiptsHandler(ReceiptsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.receipts = module.receipts();
  }

  @Override
  protected Response respond(Request request) {
    int limit = PageLimit.of(request, USUAL);
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null);
    Page<KeptReceipt> page = receipts.incomplete(new PageRequest(limit, from));
    return Response.ok(
        new Answer(
            page.items().stream().flatMap(ListIncompleteReceiptsHandler::view).toList(),
            page.following().map(it -> cursors().of(it, SCOPE)).orElse(null)));
  }

  private static Stream<View> view(KeptReceipt receipt) {
    return receipt.stage() instanceof Incomplete it
        ? Stream.of(
            new View(
                receipt.appointment().value(),
                receipt.client().value(),
                receipt.professional().value(),
                it.since(),
                it.missing()))
        : Stream.empty();
  }

  @Json
  record Answer(List<View> receipts, @Nullable String nextCursor) {}

  @Json
  record View(
      String appointmentId,
      String clientId,
      String professionalId,
      Instant since,
      List<String> missing) {}
}
