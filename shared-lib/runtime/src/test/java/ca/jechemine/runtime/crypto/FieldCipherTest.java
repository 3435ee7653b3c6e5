package ca.jechemine.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.runtime.secrets.Keyring;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {

  private static final Keyring FIRST =
      Keyring.of(Map.of("current", "k1", "lookup", "k1", "k1", "the first generated secret"));
  private static final Keyring ROTATED =
      Keyring.of(
          Map.of(
              "current", "k2",
              "lookup", "k1",
              "k1", "the first generated secret",
              "k2", "the second generated secret"));

  private final FieldCipher cipher = FieldCipher.of(FIRST, new Random(3));

  @Test
  void opens_what_it_sealed_and_shows_nothing_of_it() {
    String sealed = cipher.seal("Élodie, 514 555-0199", "MESSAGE#1");

    assertThat(sealed).startsWith("k1.").doesNotContain("lodie", "555");
    assertThat(cipher.open(sealed, "MESSAGE#1")).isEqualTo("Élodie, 514 555-0199");
  }

  @Test
  void seals_the_same_text_differently_each_time() {
    assertThat(cipher.seal("text", "here")).isNotEqualTo(cipher.seal("text", "here"));
  }

  @Test
  void does_not_open_a_field_that_was_moved() {
    String sealed = cipher.seal("text", "MESSAGE#1");

    assertThatIllegalStateException().isThrownBy(() -> cipher.open(sealed, "MESSAGE#2"));
  }

  @Test
  void does_not_open_a_field_that_was_altered() {
    String sealed = cipher.seal("text", "here");
    char last = sealed.charAt(sealed.length() - 3);
    String altered =
        sealed.substring(0, sealed.length() - 3)
            + (last == 'A' ? 'B' : 'A')
            + sealed.substring(sealed.length() - 2);

    assertThatIllegalStateException().isThrownBy(() -> cipher.open(altered, "here"));
  }

  /// Contract 10 §10.4: without a key everything was stored as it came.
  @Test
  void defect_without_a_key_nothing_is_sealed() {
    assertThatIllegalStateException().isThrownBy(() -> Keyring.of(Map.of()));
    assertThatIllegalStateException().isThrownBy(() -> Keyring.of(Map.of("current", "k1")));
  }

  /// Contract 10 §10.4: what could not be opened was shown as it was.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "514 555-0199",
        "k9.c2FucyBjbGVmIGFsb3JzIHNhbnMgbGVjdHVyZQ",
        "",
        "k1.",
        "k1.AAAA",
        "k1.AAAAAAAAAAAAAAAA",
        "k1.555 n’est pas base64"
      })
  void defect_what_cannot_be_opened_is_not_shown_as_it_is(String stored) {
    assertThatIllegalStateException()
        .isThrownBy(() -> cipher.open(stored, "here"))
        .satisfies(it -> assertThat(it).hasMessageNotContaining("555"));
  }

  @Test
  void old_fields_stay_readable_when_the_key_rotates() {
    FieldCipher rotated = FieldCipher.of(ROTATED, new Random(4));
    String old = cipher.seal("text", "here");

    assertThat(rotated.open(old, "here")).isEqualTo("text");
    assertThat(rotated.seal("text", "here")).startsWith("k2.");
    assertThatIllegalStateException()
        .isThrownBy(() -> cipher.open(rotated.seal("text", "here"), "here"));
  }

  @Test
  void lookups_find_the_same_after_a_rotation() {
    assertThat(KeyedHash.forLookups(ROTATED).of("a@b.ca"))
        .isEqualTo(KeyedHash.forLookups(FIRST).of("a@b.ca"));
  }
}
