package ca.jechemine.notifications.domain.letters;

import ca.jechemine.notifications.domain.MailContent;
import java.util.ArrayList;
import java.util.List;

/// A letter with everything that it can say, made up, and the same where one token stands for
/// nothing: what the built-in template is made of.
public record Sample(MailContent whole, List<Lesser> lesser) {

  public Sample {
    lesser = List.copyOf(lesser);
  }

  /// The letter where that token stands for nothing.
  public record Lesser(String token, MailContent content) {}

  /// A letter that always says the same.
  public static Sample of(MailContent whole) {
    return new Sample(whole, List.of());
  }

  /// The same sample, which is so without that token.
  public Sample without(String token, MailContent content) {
    List<Lesser> more = new ArrayList<>(lesser);
    more.add(new Lesser(token, content));
    return new Sample(whole, more);
  }
}
