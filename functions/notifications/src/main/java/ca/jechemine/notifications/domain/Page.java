package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import java.util.List;

/// What goes on the page: a section for each language that the mail speaks, its subject line, the
/// site, the address of the support, and whether its reader may answer it.
public record Page(
    String subject,
    List<Section> sections,
    Branding branding,
    String site,
    String support,
    boolean answerable) {

  public Page {
    sections = List.copyOf(sections);
  }

  /// A letter and the language that it is in.
  public record Section(Language language, Letter letter) {}
}
