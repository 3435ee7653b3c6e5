package ca.jechemine.runtime.site;

import ca.jechemine.runtime.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// The site's own origin, asked in somebody's name: what one domain may know of another is what
/// whoever asks may read there (docs/adr/0033).
public final class Site {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final HttpClient http;
  private final URI origin;

  private Site(URI origin) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.origin = origin;
  }

  /// Where `SITE_URL` says; the local cloud listens elsewhere (`SITE_ENDPOINT`).
  public static Site of(Platform platform) {
    String endpoint = platform.environment().get("SITE_ENDPOINT");
    return new Site(URI.create(endpoint == null ? platform.variable("SITE_URL") : endpoint));
  }

  /// The body of what the site answers to a GET of that path with those headers.
  ///
  /// @throws SiteFailed when it answers anything but 200, or not within that time
  public String get(String path, Map<String, String> headers, Duration within) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(origin.resolve(path)).timeout(within).GET();
    headers.forEach(request::setHeader);
    HttpResponse<String> answer = send(request.build());
    if (answer.statusCode() != 200) {
      throw new SiteFailed("the site answered " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new SiteFailed("the site did not answer: " + broken.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SiteFailed("the site was not waited for");
    }
  }
}
