package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes on the page: a section for each language that the mail speaks, its subject line, the
/// site, the address of the support, whether its reader may answer it, and whether they chose
/// discretion.
///
/// @param unsubscribing how its reader ends mails like it; null where they cannot
public record Page(
    String subject,
    List<Section> sections,
    Branding branding,
    String site,
    String support,
    boolean answerable,
    boolean isDiscreet,
    @Nullable Unsubscribing unsubscribing) {

  public Page {
    sections = List.copyOf(sections);
  }

  /// What ends, within a sentence, and the address that ends it.
  public record Unsubscribing(Text what, String url) {}

  /// A letter and the language that it is in.
  public record Section(Language language, Letter letter) {}
}
