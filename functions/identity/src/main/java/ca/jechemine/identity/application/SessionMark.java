package ca.jechemine.identity.application;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The sign-in that a session of the frontend belongs to, where the frontend keeps it without being
/// asked: NextAuth 4 copies the `image` of who signs in into its cookie and leaves it there,
/// however often it makes the cookie anew. The mark is the image's fragment, which no browser sends
/// to anybody; it names a sign-in and proves nothing outside the sealed cookie.
public record SessionMark(String signIn, long sessionVersion) {

  private static final String LABEL = "#sign-in=";
  private static final Pattern FORM = Pattern.compile(LABEL + "([0-9a-f]{24})\\.(\\d{1,18})$");

  /// Shown for a person without a picture: an empty one.
  private static final String NO_PICTURE =
      "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E";

  /// The mark in an image that was marked; nothing in any other.
  public static Optional<SessionMark> in(String image) {
    Matcher form = FORM.matcher(image);
    return form.find()
        ? Optional.of(new SessionMark(form.group(1), Long.parseLong(form.group(2))))
        : Optional.empty();
  }

  /// The image with this mark in place of its fragment.
  public String on(@Nullable String image) {
    String picture = image == null ? NO_PICTURE : image.replaceFirst("#.*$", "");
    return picture + LABEL + signIn + "." + sessionVersion;
  }
}
