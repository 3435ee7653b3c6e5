package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.GiftModule;
import ca.jechemine.library.application.WithdrawGift;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `DELETE /api/admin/resources/{id}/gifts/{userId}`: takes a gift back.
public final class AdminWithdrawGiftHandler extends HttpHandler {

  private final WithdrawGift withdrawGift;
  private final Log log;

  public AdminWithdrawGiftHandler() {
    this(GiftModule.current());
  }

  private AdminWithdrawGiftHandler(GiftModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.withdrawGift = module.withdrawGift();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId resource = new ResourceId(request.pathId("id"));
    withdrawGift.withdraw(resource, new UserId(request.pathId("userId")));
    log.info(
        "gift withdrawn",
        Map.of("resource", resource.value(), "by", request.caller().id().value()));
    return Response.ok(new Answer(true));
  }

  @Json
  record Answer(boolean success) {}
}
