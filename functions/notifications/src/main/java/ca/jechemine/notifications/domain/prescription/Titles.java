package ca.jechemine.notifications.domain.prescription;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;

/// What a resource is called, in the reader's language; in the other where there is no such title.
final class Titles {

  private Titles() {}

  static String in(Text title, Language language) {
    String wanted = title.in(language);
    return wanted.isEmpty()
        ? title.in(language == Language.FR ? Language.EN : Language.FR)
        : wanted;
  }
}
