package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Page.Section;
import ca.jechemine.notifications.domain.letters.Draft;
import ca.jechemine.notifications.domain.letters.EditedTemplate;
import ca.jechemine.notifications.domain.letters.Rewriting;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.Values;
import java.util.List;
import java.util.Optional;

/// The letters of a notice, as administrators rewrote them: each language by itself.
final class Letters {

  private final RewrittenTemplates templates;
  private final Sender sender;

  Letters(RewrittenTemplates templates, Sender sender) {
    this.templates = templates;
    this.sender = sender;
  }

  /// In each language of the notice.
  List<Section> of(MailNotice notice, MailPolicy policy) {
    return notice.languages().stream()
        .map(it -> new Section(it, letter(notice.content(), it, policy)))
        .toList();
  }

  /// The subject of a template is nearer to its letter than one that was set beside the switch of
  /// the event.
  private Letter letter(MailContent content, Language language, MailPolicy policy) {
    Letter plain = content.in(language);
    Letter set =
        new Letter(
            policy.subject(content.event(), language).orElse(plain.subject()),
            plain.preheader(),
            plain.title(),
            plain.blocks());
    Letter letter =
        content
            .fill(language)
            .flatMap(it -> rewritten(content, it, language, set, policy))
            .orElse(set);
    return content instanceof Draft draft ? draft.marked(letter, language) : letter;
  }

  private Optional<Letter> rewritten(
      MailContent content, Fill fill, Language language, Letter letter, MailPolicy policy) {
    return edited(content, new TemplateId(fill.key(), language))
        .map(it ->
            Rewriting.of(
                letter,
                it,
                new Samples().builtIn(it.id()),
                Values.of(fill, policy.branding().companyName(), sender.site(), sender.support())));
  }

  private Optional<EditedTemplate> edited(MailContent content, TemplateId id) {
    return content instanceof Draft draft ? Optional.of(draft.edited()) : templates.find(id);
  }
}
