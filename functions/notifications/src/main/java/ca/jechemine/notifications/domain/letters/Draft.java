package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.Optional;

/// A sample as it would be, were that in force: for whoever edits it. One that is mailed says in
/// its subject that it is a test.
public record Draft(MailContent sample, EditedTemplate edited, boolean isMailed)
    implements MailContent {

  private static final Text TEST = new Text("[Essai] ", "[Test] ");

  /// The letter with the subject that it has as a mail.
  public Letter marked(Letter letter, Language language) {
    return isMailed
        ? new Letter(
            TEST.in(language) + letter.subject(),
            letter.preheader(),
            letter.title(),
            letter.blocks())
        : letter;
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.TEMPLATE_TEST;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return sample.fill(language);
  }

  @Override
  public Letter fr() {
    return sample.fr();
  }

  @Override
  public Letter en() {
    return sample.en();
  }
}
