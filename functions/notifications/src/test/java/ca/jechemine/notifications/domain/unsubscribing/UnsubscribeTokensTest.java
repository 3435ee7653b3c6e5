package ca.jechemine.notifications.domain.unsubscribing;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.client;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Preferences;
import ca.jechemine.notifications.domain.Way;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.crypto.KeyedHash;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeTokensTest {

  private static final String ID = user(7).value();

  private final UnsubscribeTokens tokens = tokens("a secret");

  @ParameterizedTest
  @EnumSource
  void a_token_ends_what_it_was_made_for(Category category) {
    Unsubscription wish = new Unsubscription(user(7), category);

    assertThat(tokens.of(wish)).startsWith(ID + "." + category.code() + ".");
    assertThat(tokens.read(tokens.of(wish))).contains(wish);
  }

  @Test
  void one_of_another_reader_category_or_key_is_none() {
    String token = tokens.of(new Unsubscription(user(7), Category.REMINDER));
    String mac = token.substring(token.lastIndexOf('.') + 1);

    assertThat(
            List.of(
                user(8).value() + ".reminder." + mac,
                ID + ".appointment." + mac,
                ID + ".reminder." + mac.substring(1),
                ID + ".reminder." + mac + "0",
                token.toUpperCase(Locale.ROOT),
                tokens("another").of(new Unsubscription(user(7), Category.REMINDER))))
        .allSatisfy(it -> assertThat(tokens.read(it)).as(it).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b.c.d", "no token at all"})
  void what_is_no_token_is_none(String token) {
    assertThat(tokens.read(token)).isEmpty();
  }

  /// Whatever the preferences are after it, what must be told is told.
  @ParameterizedTest
  @EnumSource
  void it_ends_what_is_optional_of_its_category_and_never_what_is_mandatory(CatalogueEvent event) {
    MailNotice mail = MailNotice.letter(client(7, Language.FR), new Empty(event));
    Preferences after =
        new Preferences(new Unsubscription(user(7), event.category()).change().chosen(), NOON);

    assertThat(Unsubscription.of(mail).isPresent()).isEqualTo(!event.isMandatory());
    assertThat(after.allow(event, Way.EMAIL)).isEqualTo(event.isMandatory());
    assertThat(Unsubscription.of(MailNotice.letter(mail.to(), mail.content(), Language.FR)))
        .as("nobody chooses without an account")
        .isEmpty();
  }

  private static UnsubscribeTokens tokens(String secret) {
    KeyedHash hash = KeyedHash.of(secret, "unsubscribe");
    return new UnsubscribeTokens(texts -> hash.of(Digests.sha256(texts)));
  }

  private record Empty(CatalogueEvent event) implements MailContent {
    @Override
    public Letter fr() {
      return new Letter("s", "p", "t", List.of(new Paragraph("x")));
    }

    @Override
    public Letter en() {
      return fr();
    }
  }
}
