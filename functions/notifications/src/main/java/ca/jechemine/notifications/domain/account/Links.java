package ca.jechemine.notifications.domain.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// The pages of the site that these mails lead to, as paths.
final class Links {

  private Links() {}

  /// Where an e-mail address is proved.
  static String verification(String userId, String token) {
    return "/verify-account?uid=" + encoded(userId) + "&token=" + encoded(token);
  }

  /// Where a password is chosen.
  static String password(String userId, String token) {
    return "/reset-password?uid=" + encoded(userId) + "&token=" + encoded(token);
  }

  /// Where somebody who is signed in downloads what is held on them.
  static String export(String exportId) {
    return "/api/users/me/exports/" + encoded(exportId);
  }

  /// Where an administrator decides on a professional.
  static String professional(String userId) {
    return "/admin/dashboard/professionals/" + encoded(userId);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
