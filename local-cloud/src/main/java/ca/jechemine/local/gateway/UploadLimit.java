package ca.jechemine.local.gateway;

import ca.jechemine.kernel.Language;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Behavior;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Does what the CloudFront function of the template does: turns away bodies that no function could
/// be given. JavaScript is not run here: number and texts are read out of its code, and the same
/// cases show here and there that the rest is the same (`upload-limit.json`).
final class UploadLimit {

  private static final Pattern LONGEST = Pattern.compile("const LONGEST = (\\d+);");
  private static final Pattern FRENCH = Pattern.compile("fr: '([^']+)'");
  private static final Pattern ENGLISH = Pattern.compile("en: '([^']+)'");
  private static final Pattern LOCALE = Pattern.compile("(?:^|; *)NEXT_LOCALE=([^;]*)");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  /// What the code of a function says.
  private record Said(long longest, String french, String english) {

    String in(Language language) {
      return switch (language) {
        case FR -> french;
        case EN -> english;
      };
    }
  }

  private final List<Behavior> behaviors;
  private final Map<String, Said> functions = new HashMap<>();

  UploadLimit(Application application) {
    this.behaviors = application.behaviors();
    for (Resource function : application.resources("AWS::CloudFront::Function")) {
      if (!WithoutCredentials.is(function)) {
        functions.put(function.arn(), said(function));
      }
    }
  }

  private static Said said(Resource function) {
    String code =
        Objects.requireNonNull(
            Tree.text(function.properties(), "FunctionCode"), "a function without code");
    return new Said(
        Long.parseLong(found(LONGEST, code)), found(FRENCH, code), found(ENGLISH, code));
  }

  private static String found(Pattern pattern, String code) {
    Matcher matcher = pattern.matcher(code);
    if (!matcher.find()) {
      throw new IllegalArgumentException(
          "The only CloudFront function that is known here is one with " + pattern);
    }
    return matcher.group(1);
  }

  /// The answer in the place of the API's, when the path's behaviour has the function and the body
  /// says that it is longer. What does not say how long it is, is let through.
  Optional<HttpAnswer> answer(HttpRequest request) {
    return behaviors.stream()
        .filter(it -> it.matches(request.path()))
        .findFirst()
        .flatMap(this::function)
        .filter(it -> length(request) > it.longest())
        .map(it -> tooLong(it.in(language(request))));
  }

  private Optional<Said> function(Behavior behavior) {
    return Tree.list(behavior.properties().get("FunctionAssociations")).stream()
        .filter(it -> "viewer-request".equals(Tree.text(it, "EventType")))
        .flatMap(it -> Stream.ofNullable(functions.get(Tree.text(it, "FunctionARN"))))
        .findFirst();
  }

  private static long length(HttpRequest request) {
    String length = request.header("content-length").strip();
    return LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
  }

  private static Language language(HttpRequest request) {
    Matcher cookie = LOCALE.matcher(request.header("cookie"));
    if (cookie.find()) {
      return cookie.group(1).equals("fr") ? Language.FR : Language.EN;
    }
    return Language.of(request.header("accept-language"));
  }

  private static HttpAnswer tooLong(String reason) {
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("error", reason)
            .put("code", "USE_PRESIGNED_UPLOAD")
            .toString();
    return new HttpAnswer(
        413,
        Map.of("content-type", "application/json; charset=utf-8", "cache-control", "no-store"),
        List.of(),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
