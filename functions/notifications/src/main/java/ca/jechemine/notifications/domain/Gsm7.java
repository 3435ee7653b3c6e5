package ca.jechemine.notifications.domain;

import java.text.Normalizer;
import java.util.stream.Collectors;

/// The letters of text messages (3GPP TS 23.038): a message of these holds 160 of them, and one
/// with any other character 70.
public final class Gsm7 {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + "ÄÅÆÇÉÑÖØÜàäåæèéìñòöøùüß";

  private static final String OTHERS = "0123456789 @£$¥!\"#%&'()*+,-./:;<=>?_¡¿§¤ΔΦΓΛΩΠΨΣΘΞ\n\r";

  private Gsm7() {}

  /// Whether the text consists of them.
  public static boolean fits(String text) {
    return text.chars().allMatch(it -> LETTERS.indexOf(it) >= 0 || OTHERS.indexOf(it) >= 0);
  }

  /// A text of ours in these letters: without spaces that do not break, and "aout" as the spelling
  /// of 1990 has it.
  public static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('û', 'u');
  }

  /// A person's name in these letters: accents that are lacking are left off, and whatever is no
  /// letter, hyphen, apostrophe or space too. Empty when none of it can be written.
  public static String name(String name, int longest) {
    String spelled =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replace('’', '\'')
            .codePoints()
            .mapToObj(Gsm7::spelled)
            .collect(Collectors.joining())
            .replaceAll("\\s+", " ")
            .strip();
    return spelled.codePoints().noneMatch(Character::isLetter)
        ? ""
        : spelled.substring(0, Math.min(spelled.length(), longest)).strip();
  }

  private static String spelled(int character) {
    String one = Character.toString(character);
    if (LETTERS.contains(one) || "-' ".contains(one)) {
      return one;
    }
    return Normalizer.normalize(one, Normalizer.Form.NFD)
        .codePoints()
        .limit(1)
        .mapToObj(Character::toString)
        .filter(LETTERS::contains)
        .collect(Collectors.joining());
  }
}
