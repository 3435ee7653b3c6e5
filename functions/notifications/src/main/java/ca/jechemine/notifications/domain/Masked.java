package ca.jechemine.notifications.domain;

/// Addresses and numbers as somebody may see them who has to recognise but not to use them.
public final class Masked {

  private static final int CANADIAN = 10;
  private static final int SHORTEST = 7;

  private Masked() {}

  /// The recipient of a message by the channel of that code. Where something is pushed is not
  /// written down at all.
  public static String recipient(String to, String channel) {
    return channel.equals(Channel.PUSH.code()) ? channel : recipient(to);
  }

  /// An address or a number.
  static String recipient(String to) {
    int at = to.lastIndexOf('@');
    return at < 0 ? phone(to) : to.substring(0, Math.min(at, 1)) + "***" + to.substring(at);
  }

  /// Contract 40 §8.
  private static String phone(String number) {
    String all = number.replaceAll("\\D", "");
    String digits = all.length() == CANADIAN + 1 && all.startsWith("1") ? all.substring(1) : all;
    int length = digits.length();
    if (length == 0) {
      return number.isBlank() ? "" : "—";
    }
    if (length < SHORTEST) {
      return "XXX-XXX-XXXX";
    }
    return length == CANADIAN
        ? digits.substring(0, 3) + "-XXX-" + digits.substring(6)
        : digits.substring(0, Math.min(3, length - 4)) + "-XXX-" + digits.substring(length - 3);
  }
}
