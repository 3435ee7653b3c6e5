package ca.jechemine.notifications.domain.ledger;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Mails to an address are not sent any more. `holder` is whose account it was about, if that is
/// known; the address itself is not repeated.
record AddressAlert(Return cause, @Nullable Person holder) implements MailContent {

  static final Text TITLE =
      new Text("Une adresse ne reçoit plus nos courriels", "An address no longer gets our emails");

  /// What happened, and what follows.
  static Text explanation(Return cause) {
    return switch (cause) {
      case BOUNCED ->
          new Text(
              "Un courriel est revenu, parce que l’adresse n’existe pas ou plus. Rien n’y est"
                  + " envoyé jusqu’à ce qu’elle soit corrigée ou rétablie.",
              "An email came back, because the address does not exist or no longer does. Nothing is"
                  + " sent there until it is corrected or restored.");
      case COMPLAINED ->
          new Text(
              "Un de nos courriels a été signalé comme indésirable. Seuls les messages"
                  + " indispensables sont encore envoyés à cette adresse.",
              "One of our emails was reported as unwanted. Only indispensable messages are still"
                  + " sent to that address.");
    };
  }

  /// Where an administrator finds the account, or the accounts.
  static String page(@Nullable Person holder) {
    return holder != null && holder.role() == Role.PROFESSIONAL
        ? "/admin/dashboard/professionals/" + holder.id().value()
        : "/admin/dashboard/patients";
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_ADDRESS_SUPPRESSED;
  }

  @Override
  public Letter fr() {
    return letter(Language.FR, "Voir les comptes");
  }

  @Override
  public Letter en() {
    return letter(Language.EN, "See the accounts");
  }

  /// What there is to do.
  private Text task() {
    return switch (cause) {
      case BOUNCED ->
          new Text(
              "Il faut demander à cette personne une adresse où elle peut être jointe.",
              "This person has to be asked for an address where they can be reached.");
      case COMPLAINED ->
          new Text(
              "Il faut voir avec cette personne quels messages elle souhaite recevoir, et où.",
              "This person has to be asked which messages they wish to get, and where.");
    };
  }

  private Letter letter(Language language, String button) {
    String explanation = explanation(cause).in(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(explanation));
    name()
        .map(it -> new Facts(List.of(new Fact(new Text("Compte", "Account").in(language), it))))
        .ifPresent(blocks::add);
    blocks.add(new Paragraph(task().in(language)));
    blocks.add(new Button(button, page(holder)));
    return new Letter(TITLE.in(language), explanation, TITLE.in(language), blocks);
  }

  private Optional<String> name() {
    return Optional.ofNullable(holder)
        .flatMap(it -> Optional.ofNullable(it.address().name()))
        .filter(it -> !it.isBlank());
  }
}
