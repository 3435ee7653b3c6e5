package ca.jechemine.identity.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.identity.domain.PasswordHash;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlowPasswordHashesTest {

  private static final Argon2Cost CHEAP = new Argon2Cost(256, 2, 1);

  /// Of the test vectors of the Argon2 reference implementation: `password` with the salt
  /// `somesalt`, two passes over 256 KiB.
  private static final PasswordHash REFERENCE =
      new PasswordHash(
          "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
              + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

  private static final PasswordHash BCRYPT =
      new PasswordHash("$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW");

  private final SlowPasswordHashes hashes = new SlowPasswordHashes(CHEAP, new Random(5));

  @Test
  void reads_the_reference_implementations_hash() {
    assertThat(hashes.matches("password", REFERENCE)).isTrue();
    assertThat(hashes.matches("Password", REFERENCE)).isFalse();
  }

  @Test
  void makes_hashes_that_match_their_password_alone_and_are_never_the_same() {
    PasswordHash hash = hashes.of("Été à l’île d’Orléans");

    assertThat(hash.phc()).startsWith("$argon2id$v=19$m=256,t=2,p=1$");
    assertThat(hashes.matches("Été à l’île d’Orléans", hash)).isTrue();
    assertThat(hashes.matches("été à l’île d’Orléans", hash)).isFalse();
    assertThat(hashes.of("Été à l’île d’Orléans")).isNotEqualTo(hash);
  }

  @Test
  void the_standard_is_19_mebibytes_and_two_passes() {
    assertThat(new SlowPasswordHashes(Argon2Cost.STANDARD, new Random(5)).ofNobody().phc())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void reads_the_bcrypt_hashes_of_before() {
    assertThat(hashes.matches("abc123xyz", BCRYPT)).isTrue();
    assertThat(hashes.matches("abc123xyy", BCRYPT)).isFalse();
  }

  @Test
  void reads_bcrypt_of_a_long_password_as_it_was_made_of_its_first_72_bytes() {
    assertThat(hashes.matches("abc123xyz" + "x".repeat(100), BCRYPT)).isFalse();
  }

  @Test
  void bcrypt_and_cheaper_hashes_are_outdated_and_its_own_are_not() {
    SlowPasswordHashes dearer = new SlowPasswordHashes(new Argon2Cost(512, 2, 1), new Random(5));

    assertThat(hashes.isOutdated(BCRYPT)).isTrue();
    assertThat(dearer.isOutdated(REFERENCE)).isTrue();
    assertThat(hashes.isOutdated(REFERENCE)).isFalse();
    assertThat(dearer.isOutdated(dearer.of("x"))).isFalse();
  }

  @Test
  void nobodys_hash_costs_the_same_and_matches_nothing() {
    assertThat(hashes.ofNobody().phc()).startsWith("$argon2id$v=19$m=256,t=2,p=1$");
    assertThat(hashes.matches("", hashes.ofNobody())).isFalse();
    assertThat(hashes.isOutdated(hashes.ofNobody())).isFalse();
  }

  @Test
  void a_hash_that_is_none_is_a_defect() {
    assertThatIllegalStateException()
        .isThrownBy(() -> hashes.matches("x", new PasswordHash("$argon2id$v=16$m=1$x$y")));
  }

  @Test
  void a_hash_does_not_tell_itself_to_a_log() {
    assertThat(BCRYPT).asString().doesNotContain("$");
  }
}
