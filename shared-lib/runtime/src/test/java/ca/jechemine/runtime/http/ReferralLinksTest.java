package ca.jechemine.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.secrets.Keyring;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralLinksTest {

  private static final String FILE = "65f000000000000000000001";
  private static final String OTHER_FILE = "65f000000000000000000002";
  private static final Optional<UserId> GUEST = Optional.empty();
  private static final Optional<UserId> MIA = Optional.of(new UserId("65f0000000000000000000a1"));
  private static final Optional<UserId> NOE = Optional.of(new UserId("65f0000000000000000000a2"));
  private static final Map<String, String> FIRST =
      Map.of("current", "k1", "k1", "the first generated secret");
  private static final Map<String, String> ROTATED =
      Map.of(
          "current", "k2",
          "k1", "the first generated secret",
          "k2", "the second generated secret");
  private static final Map<String, String> LATER =
      Map.of("current", "k2", "k2", "the second generated secret");

  private final ReferralLinks links = links(FIRST);

  @Test
  void a_link_is_a_path_with_a_token() {
    assertThat(links.of(FILE, MIA)).matches("/api/files/" + FILE + "\\?token=[A-Za-z0-9_-]{43}");
  }

  @Test
  void the_same_upload_has_the_same_link() {
    assertThat(links.of(FILE, MIA)).isEqualTo(links.of(FILE, MIA));
  }

  @Test
  void whoever_uploaded_opens_it() {
    assertThat(links.open(links.of(FILE, MIA), MIA)).contains(FILE);
  }

  @Test
  void nobody_else_does() {
    String link = links.of(FILE, MIA);

    assertThat(links.open(link, NOE)).isEmpty();
    assertThat(links.open(link, GUEST)).isEmpty();
  }

  @Test
  void what_a_guest_uploaded_is_taken_from_anybody() {
    String link = links.of(FILE, GUEST);

    assertThat(links.open(link, GUEST)).contains(FILE);
    assertThat(links.open(link, MIA)).contains(FILE);
  }

  @Test
  void it_counts_on_the_site_as_well() {
    assertThat(links.open("https://jechemine.example:8443" + links.of(FILE, MIA), MIA))
        .contains(FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example%s",
        "http://jechemine.example:8443%s",
        "https://jechemine.example%s",
        "https://jechemine.example:8443.evil.example%s",
        "https://jechemine.example:8443@evil.example%s",
        "https://jechemine.example:8443/%s",
        "//evil.example%s",
        "/fr%s",
        " %s",
        "%s ",
        "%s\n",
        "%s#letter",
        "%s&more=1",
        "%sA",
      })
  void nowhere_else(String form) {
    assertThat(links.open(form.formatted(links.of(FILE, GUEST)), GUEST)).isEmpty();
  }

  @Test
  void a_file_has_a_token_of_its_own() {
    String link = links.of(FILE, GUEST).replace(FILE, OTHER_FILE);

    assertThat(links.open(link, GUEST)).isEmpty();
  }

  @Test
  void every_bit_of_a_token_counts() {
    String link = links.of(FILE, GUEST);
    char last = link.charAt(link.length() - 1);
    // The last character carries four bits; the next letter of the alphabet differs in the others.
    char alike = (char) (last + 1);

    assertThat(links.open(link.substring(0, link.length() - 1) + alike, GUEST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/api/files/65f000000000000000000001", "javascript:alert(1)"})
  void no_link_at_all_opens_nothing(String text) {
    assertThat(links.open(text, GUEST)).isEmpty();
  }

  @Test
  void a_rotated_secret_opens_what_the_former_one_made() {
    assertThat(links(ROTATED).open(links.of(FILE, MIA), MIA)).contains(FILE);
  }

  @Test
  void the_current_secret_makes() {
    String link = links(ROTATED).of(FILE, MIA);

    assertThat(links(LATER).open(link, MIA)).contains(FILE);
    assertThat(links.open(link, MIA)).isEmpty();
  }

  @Test
  void only_a_file_has_a_link() {
    assertThatIllegalArgumentException().isThrownBy(() -> links.of("../etc", GUEST));
  }

  private static ReferralLinks links(Map<String, String> secret) {
    return new ReferralLinks(Keyring.of(secret), URI.create("https://jechemine.example:8443/"));
  }
}
