package ca.jechemine.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.gateway.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The console's page and what belongs to it, as they stand in this package, and mails as pages.
final class Pages {

  /// Nothing from elsewhere, no script but the page's own files, and nowhere inside another page.
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /// What a mail program allows: its own styles, no script, nothing fetched but pictures of this
  /// site; links open elsewhere.
  private static final String MAIL =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private static final Pattern PREFERS =
      Pattern.compile("\\(\\s*prefers-color-scheme\\s*:\\s*(light|dark)\\s*\\)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final List<String> FILES =
      List.of(
          "index.html",
          "console.css",
          "icon.svg",
          "console.js",
          "dom.js",
          "mails.js",
          "texts.js",
          "events.js",
          "queues.js",
          "functions.js",
          "files.js",
          "uploads.js",
          "stripe.js",
          "people.js",
          "clock.js");

  private Pages() {}

  /// The file of that name; the empty name is the page itself.
  static Optional<HttpAnswer> file(String name) {
    String file = name.isEmpty() ? "index.html" : name;
    if (!FILES.contains(file)) {
      return Optional.empty();
    }
    try (InputStream in = Pages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not among the resources");
      }
      String type = TYPES.getOrDefault(file.substring(file.indexOf('.') + 1), "text/plain");
      return Optional.of(page(type, STRICT, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The mail as its reader's program shows it.
  ///
  /// @param scheme `light` or `dark`, whichever colours that program prefers; otherwise the browser
  ///   says
  static HttpAnswer mail(Mail mail, String scheme) {
    String html =
        scheme.isEmpty()
            ? mail.html()
            : PREFERS
                .matcher(mail.html())
                .replaceAll(it -> it.group(1).equals(scheme) ? "(min-width: 0)" : "(max-width: 0)");
    return page("text/html; charset=utf-8", MAIL, html.getBytes(UTF_8));
  }

  private static HttpAnswer page(String type, String policy, byte[] body) {
    return new HttpAnswer(
        200, Map.of("content-type", type, "content-security-policy", policy), List.of(), body);
  }
}
