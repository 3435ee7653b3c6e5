package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.Footer;
import ca.jechemine.content.domain.PublicSettings;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /api/platform/footer`
public final class ReadFooterHandler extends HttpHandler {

  private final PublicSettings settings;

  public ReadFooterHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ReadFooterHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.settings = module.publicSettings();
  }

  @Override
  protected Response respond(Request request) {
    Footer footer = settings.footer();
    return Response.ok(
        new Answer(
            footer.socialLinks(),
            footer
                .partners()
                .map(all ->
                    all.stream()
                        .map(it -> new Partner(it.name(), it.logoUrl(), it.linkUrl()))
                        .toList())
                .orElse(null)));
  }

  @Json
  record Answer(Map<String, String> socialLinks, @Nullable List<Partner> partners) {}

  @Json
  record Partner(String name, String logoUrl, @Nullable String linkUrl) {}
}
