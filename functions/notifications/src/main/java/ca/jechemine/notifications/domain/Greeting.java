package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Block.Paragraph;
import java.util.regex.Pattern;

/// The first line of a letter, by name.
///
/// Some letters go to an address that nobody has proved to be theirs: whoever gave it chose the
/// name too. A name that a mailbox could show as a link, or that is a whole sentence, is left out.
public final class Greeting {

  private static final int LONGEST = 60;
  private static final Pattern LINK = Pattern.compile("[/@\\\\]|\\.\\p{L}|:");

  private Greeting() {}

  /// In French.
  public static Block fr(String firstName) {
    return new Paragraph("Bonjour" + address(firstName));
  }

  /// In English.
  public static Block en(String firstName) {
    return new Paragraph("Hello" + address(firstName));
  }

  /// In that language.
  public static Block in(Language language, String firstName) {
    return switch (language) {
      case FR -> fr(firstName);
      case EN -> en(firstName);
    };
  }

  /// The name on one line; empty when a mailbox could show it as a link, or when it is a whole
  /// sentence.
  public static String name(String given) {
    String name = given.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return name.length() > LONGEST || LINK.matcher(name).find() ? "" : name;
  }

  private static String address(String firstName) {
    String name = name(firstName);
    return name.isEmpty() ? "," : " " + name + ",";
  }
}
