package ca.jechemine.notifications.domain.contact;

import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 56: what an administrator wrote to somebody, in the administrator's own words.
public record ReplyToContact(
    @Nullable String recipientName, String subject, String text, String senderName)
    implements MailContent {

  private static final int PREHEADER_LENGTH = 90;

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.CONTACT_REPLY;
  }

  @Override
  public Letter fr() {
    return letter("Bonjour,", "Bonjour %s,", senderName + "\nJe chemine");
  }

  @Override
  public Letter en() {
    return letter("Hello,", "Hello %s,", senderName + "\nJe chemine");
  }

  private Letter letter(String greeting, String greetingByName, String signature) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            recipientName == null ? greeting : greetingByName.formatted(recipientName)));
    blocks.addAll(Block.paragraphs(text));
    blocks.add(new Block.Paragraph(signature));
    return new Letter(subject, beginning(), subject, blocks);
  }

  private String beginning() {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= PREHEADER_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, PREHEADER_LENGTH - 1)) + "…";
  }
}
