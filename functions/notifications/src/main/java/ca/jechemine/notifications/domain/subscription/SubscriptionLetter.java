package ca.jechemine.notifications.domain.subscription;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter about a subscription to its holder.
///
/// @param amount what a period costs, or what was paid; nothing where none is named
/// @param day until when access lasts, or when the next payment is; null where none is named
record SubscriptionLetter(
    CatalogueEvent event,
    Person reader,
    SubscriptionWords words,
    Text plan,
    Money amount,
    @Nullable Instant day)
    implements MailContent {

  private static final Text QUESTION =
      new Text("Une question\u00a0? Écrivez-nous à", "Any questions? Write to us at");

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  /// The page where they see and change it.
  String page() {
    return reader.role() == Role.PROFESSIONAL
        ? "/professional/dashboard/billing"
        : "/client/dashboard/billing";
  }

  /// What happened, in one sentence or two.
  String line(Language language) {
    String sentence = (day == null ? words.undated() : words.dated()).in(language);
    return sentence
        .replace("%a", amount.in(language))
        .replace("%d", day == null ? "" : Days.of(day).in(language))
        .replace("%p", plan.in(language));
  }

  private Letter letter(Language language) {
    String name = reader.firstName();
    List<Block> blocks =
        List.of(
            Greeting.in(language, name == null ? "" : name),
            new Paragraph(line(language)),
            new Paragraph(words.next().in(language)),
            new Button(words.button().in(language), page()),
            new Support(QUESTION.in(language)));
    String subject = words.subject().in(language);
    return new Letter(subject, words.next().in(language), subject, blocks);
  }
}
