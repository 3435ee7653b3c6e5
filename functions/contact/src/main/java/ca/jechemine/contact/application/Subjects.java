package ca.jechemine.contact.application;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an answer is headed with when nobody says.
final class Subjects {

  private static final int LONGEST = 300;
  private static final Pattern ANSWER = Pattern.compile("(?i)^re\\s?:.*");
  private static final Text PREFIX = new Text("Re : ", "Re: ");
  private static final Text NONE =
      new Text("Votre message à Je chemine", "Your message to Je chemine");

  private Subjects() {}

  static String inAnswerTo(@Nullable String original, Language language) {
    String subject = original == null || original.isBlank() ? NONE.in(language) : original;
    String answer = ANSWER.matcher(subject).matches() ? subject : PREFIX.in(language) + subject;
    return answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST);
  }
}
