package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.OutgoingMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a mailbox shows of a mail before it is opened, and a calendar of its file.
///
/// @param file name of the file, and title of a calendar’s, empty without one
record Seen(boolean isDiscreet, String sender, String subject, String preheader, String file) {

  private static final Pattern HIDDEN = Pattern.compile("aria-hidden=\"true\">([^<]*)</div>");
  private static final Pattern TITLE = Pattern.compile("\r\nSUMMARY:([^\r]*)\r\n");
  private static final Pattern NO_ROOM = Pattern.compile("[\u034f\u200c\u00a0]+$");

  /// As everybody gets it and, where somebody may have chosen so, as one does who chose discretion.
  static List<Seen> of(MailNotice mail) {
    List<Seen> all = new ArrayList<>();
    all.add(of(mail, false));
    if (mail.reader() != null) {
      all.add(of(mail, true));
    }
    return all;
  }

  private static Seen of(MailNotice notice, boolean isDiscreet) {
    OutgoingMail mail = LaidOut.composed(notice, Branding.ofPlatform(), isDiscreet);
    return new Seen(
        isDiscreet,
        Objects.requireNonNull(mail.from().name()),
        mail.subject(),
        NO_ROOM.matcher(unescaped(first(HIDDEN, mail.html()))).replaceAll(""),
        file(mail));
  }

  private static String file(OutgoingMail mail) {
    if (mail.file() != null) {
      return mail.file().name();
    }
    return mail.calendar() == null
        ? ""
        : mail.calendar().name()
            + ": "
            + first(TITLE, mail.calendar().content().replace("\r\n ", ""));
  }

  /// All that there is to see, each on its own.
  Stream<String> parts() {
    return Stream.of(sender, subject, preheader, file).filter(it -> !it.isEmpty());
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError("nothing is like " + pattern);
    }
    return found.group(1);
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&#x60;", "`")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }
}
