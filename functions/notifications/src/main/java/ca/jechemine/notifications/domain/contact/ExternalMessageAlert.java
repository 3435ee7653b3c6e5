package ca.jechemine.notifications.domain.contact;

import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Quote;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 55: somebody from outside wrote to the administrators.
public record ExternalMessageAlert(
    Text source,
    String senderName,
    String senderEmail,
    @Nullable String senderPhone,
    @Nullable String messageSubject,
    String preview)
    implements MailContent {

  static final String INBOX = "/admin/dashboard/external-messages";

  /// That of this message.
  public static ExternalMessageAlert of(ContactReceived event) {
    return new ExternalMessageAlert(
        source(event.source()),
        event.senderName(),
        event.senderEmail(),
        event.senderPhone(),
        event.subject(),
        event.preview());
  }

  /// What the sources are called. One that this version does not know is a message all the same.
  static Text source(String code) {
    return switch (code) {
      case "contact" -> new Text("Formulaire de contact", "Contact form");
      case "school-manager" -> new Text("Formulaire scolaire", "School form");
      case "enterprise" -> new Text("Formulaire entreprise", "Business form");
      case "email" -> new Text("Courriel", "Email");
      default -> new Text("Autre", "Other");
    };
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_CONTACT_RECEIVED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.ADMIN_NEW_EXTERNAL_MESSAGE)
            .with("sourceLabel", source.in(language))
            .with("senderName", senderName)
            .with("senderEmail", senderEmail)
            .with("senderPhone", senderPhone)
            .with("messageSubject", messageSubject)
            .with("preview", preview));
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Nouveau message de l’extérieur",
        source.fr() + "\u00a0: un message attend une réponse.",
        "Un nouveau message vous attend",
        blocks(
            Language.FR,
            "Un message vient d’arriver dans la boîte de réception de l’administration.",
            "Ouvrir la boîte de réception"));
  }

  @Override
  public Letter en() {
    return new Letter(
        "New external message",
        source.en() + ": a message is waiting for an answer.",
        "A new message is waiting for you",
        blocks(
            Language.EN,
            "A message has just arrived in the administration’s inbox.",
            "Open the inbox"));
  }

  private List<Block> blocks(Language language, String introduction, String button) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(introduction));
    blocks.add(new Facts(facts(language)));
    if (!preview.isBlank()) {
      blocks.add(new Quote(preview));
    }
    blocks.add(new Button(button, INBOX));
    return blocks;
  }

  private List<Fact> facts(Language language) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(new Text("Source", "Source").in(language), source.in(language)));
    facts.add(new Fact(new Text("Nom", "Name").in(language), senderName));
    facts.add(new Fact(new Text("Courriel", "Email").in(language), senderEmail));
    if (senderPhone != null) {
      facts.add(new Fact(new Text("Téléphone", "Phone").in(language), senderPhone));
    }
    if (messageSubject != null) {
      facts.add(new Fact(new Text("Objet", "Subject").in(language), messageSubject));
    }
    return facts;
  }
}
