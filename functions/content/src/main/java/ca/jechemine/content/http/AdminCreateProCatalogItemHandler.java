package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.CreateProCatalogItem;
import ca.jechemine.content.domain.Labels;
import ca.jechemine.content.domain.ProCatalogItem;
import ca.jechemine.content.domain.ProCategory;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/pro-catalog`
public final class AdminCreateProCatalogItemHandler extends HttpHandler {

  private final CreateProCatalogItem createProCatalogItem;

  public AdminCreateProCatalogItemHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminCreateProCatalogItemHandler(ContentModule module) {
    super(module.edgeWithReceipts(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.createProCatalogItem = module.createProCatalogItem();
  }

  @Override
  protected Response respond(Request request) {
    Draft draft = request.body(Body.class).draft();
    return answer(
        createProCatalogItem.create(
            draft.category(),
            draft.labels(),
            request.caller().id(),
            request.receipts(AdminCreateProCatalogItemHandler::answer)));
  }

  private static Response answer(ProCatalogItem item) {
    return Response.created(new ProCatalogItemView.Only(ProCatalogItemView.of(item)));
  }

  /// What the administrator wrote.
  record Draft(ProCategory category, Labels labels) {}

  @Json
  record Body(
      @Nullable String category,
      @Nullable String labelFr,
      @Nullable String labelEn,
      @Nullable Object aliases,
      @Nullable Boolean active) {

    Draft draft() {
      LabelFields fields = new LabelFields();
      ProCategory named = fields.category(category);
      String french = fields.label("labelFr", labelFr);
      String english = fields.label("labelEn", labelEn);
      List<String> others = fields.aliases(aliases);
      fields.refuseIfAny();
      return new Draft(
          named, new Labels(new Text(french, english), others, active == null || active));
    }
  }
}
