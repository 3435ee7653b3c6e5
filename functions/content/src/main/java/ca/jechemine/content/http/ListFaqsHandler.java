package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.FindFaqs;
import ca.jechemine.content.domain.FaqAudience;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;

/// `GET /api/faqs`: those that are shown to an audience, clients unless the query says another.
public final class ListFaqsHandler extends HttpHandler {

  private final FindFaqs findFaqs;

  public ListFaqsHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ListFaqsHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.findFaqs = module.findFaqs();
  }

  @Override
  protected Response respond(Request request) {
    FaqAudience reader =
        request.query("audience").map(ListFaqsHandler::reader).orElse(FaqAudience.CLIENT);
    return PublicCache.minute(
        Response.ok(
            new Answer(findFaqs.shownTo(reader).stream().map(FaqViews.Public::of).toList())));
  }

  private static FaqAudience reader(String code) {
    return FaqAudience.of(code)
        .filter(it -> it != FaqAudience.ALL)
        .orElseThrow(() ->
            Refusal.invalid(
                "audience",
                new Text("doit être client ou professional", "must be client or professional")));
  }

  @Json
  record Answer(List<FaqViews.Public> faqs) {}
}
