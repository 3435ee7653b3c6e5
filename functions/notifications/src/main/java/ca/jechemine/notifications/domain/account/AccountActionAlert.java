package ca.jechemine.notifications.domain.account;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 12: the holder of an account closed it, or asked for its deletion.
record AccountActionAlert(
    String userId,
    String name,
    String email,
    Role role,
    Action action,
    @Nullable Instant effectiveAt)
    implements MailContent {

  /// Contract 10 §4.6.
  private static final int LONGEST_NAME = 200;

  static AccountActionAlert of(AccountActionRequested event) {
    return new AccountActionAlert(
        event.userId(),
        clamped((event.firstName() + " " + event.lastName()).strip()),
        event.email(),
        event.role(),
        event.action(),
        event.effectiveAt());
  }

  /// What the actions are called.
  static Text title(Action action) {
    return switch (action) {
      case DEACTIVATION ->
          new Text("Compte désactivé par son titulaire", "Account closed by its holder");
      case DELETION_REQUEST ->
          new Text("Demande de suppression d’un compte", "Request to delete an account");
    };
  }

  /// Where an administrator finds the account.
  static String page(Role role, String userId) {
    return role == Role.PROFESSIONAL ? Links.professional(userId) : "/admin/dashboard/patients";
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_ACCOUNT_ACTION;
  }

  @Override
  public Letter fr() {
    return letter(
        Language.FR,
        switch (action) {
          case DEACTIVATION ->
              "Une personne a désactivé son compte. Ses données sont conservées, et elle ne peut "
                  + "plus se connecter.";
          case DELETION_REQUEST ->
              "Une personne a demandé la suppression de son compte. Rien n’est encore effacé.";
        },
        "Voir le compte");
  }

  @Override
  public Letter en() {
    return letter(
        Language.EN,
        switch (action) {
          case DEACTIVATION ->
              "Somebody has closed their account. Their data is kept, and they can no longer sign "
                  + "in.";
          case DELETION_REQUEST ->
              "Somebody has asked for their account to be deleted. Nothing has been erased yet.";
        },
        "See the account");
  }

  private Letter letter(Language language, String introduction, String button) {
    String title = title(action).in(language);
    List<Block> blocks =
        List.of(
            new Paragraph(introduction),
            new Facts(facts(language)),
            new Button(button, page(role, userId)));
    return new Letter(title, introduction, title, blocks);
  }

  private List<Fact> facts(Language language) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(new Text("Nom", "Name").in(language), name));
    facts.add(new Fact(new Text("Courriel", "Email").in(language), email));
    facts.add(new Fact(new Text("Rôle", "Role").in(language), Roles.name(role).in(language)));
    if (effectiveAt != null) {
      facts.add(
          new Fact(
              new Text("Date d’effet", "Effective date").in(language),
              Days.of(effectiveAt).in(language)));
    }
    return facts;
  }

  private static String clamped(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
