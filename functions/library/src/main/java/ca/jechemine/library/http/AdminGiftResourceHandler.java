package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.library.GiftModule;
import ca.jechemine.library.application.GiftResource;
import ca.jechemine.library.application.GiftResource.Given;
import ca.jechemine.library.application.GiftResource.Wish;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.gift.Gift;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/resources/{id}/gifts`: gives somebody a resource.
public final class AdminGiftResourceHandler extends HttpHandler {

  private final GiftResource giftResource;
  private final Log log;

  public AdminGiftResourceHandler() {
    this(GiftModule.current());
  }

  private AdminGiftResourceHandler(GiftModule module) {
    super(module.edgeWithReceipts(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.giftResource = module.giftResource();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId resource = new ResourceId(request.pathId("id"));
    Wish wish = request.body(Body.class).wish(resource);
    UserId administrator = request.caller().id();
    Receipts<Gift> receipts = request.receipts(AdminGiftResourceHandler::created);
    Given given = giftResource.give(administrator, wish, receipts);
    if (!given.isNew()) {
      return Response.ok(new GiftView.Only(GiftView.of(given.gift())));
    }
    log.info(
        "resource gifted",
        Map.of(
            "resource", resource.value(),
            "gift", given.gift().id().value(),
            "by", administrator.value()));
    return created(given.gift());
  }

  private static Response created(Gift gift) {
    return Response.created(new GiftView.Only(GiftView.of(gift)));
  }

  @Json
  record Body(@Nullable String userId, @Nullable String note) {

    private static final Text REQUIRED = new Text("est obligatoire", "is required");
    private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 500 caractères", "must have at most 500 characters");

    Wish wish(ResourceId resource) {
      String words = note == null || note.isBlank() ? null : note.strip();
      new Violations()
          .require(
              userId != null && HexId.isValid(userId), "userId", userId == null ? REQUIRED : NO_ID)
          .require(words == null || words.length() <= Gift.LONGEST_NOTE, "note", TOO_LONG)
          .refuseIfAny();
      return new Wish(resource, new UserId(userId == null ? "" : userId), words);
    }
  }
}
