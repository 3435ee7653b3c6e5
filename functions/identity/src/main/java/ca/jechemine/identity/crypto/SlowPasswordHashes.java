package ca.jechemine.identity.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PasswordHashes;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Makes Argon2id hashes, and reads those and the bcrypt hashes of accounts from before.
public final class SlowPasswordHashes implements PasswordHashes {

  /// What accounts from before cost; a few cost 10.
  private static final int BCRYPT_COST = 12;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final Argon2Cost cost;
  private final RandomGenerator random;
  private final PasswordHash ofNobody;

  public SlowPasswordHashes(Argon2Cost cost, RandomGenerator random) {
    this.cost = cost;
    this.random = random;
    this.ofNobody =
        new PasswordHash(PhcString.of(cost, bytes(SALT_BYTES), bytes(HASH_BYTES)).spell());
  }

  @Override
  public PasswordHash of(String password) {
    byte[] salt = bytes(SALT_BYTES);
    byte[] hash = argon2id(password, cost, salt, HASH_BYTES);
    return new PasswordHash(PhcString.of(cost, salt, hash).spell());
  }

  /// Whoever is refused has waited for both kinds, once each (docs/adr/0018).
  @Override
  public boolean matches(String password, PasswordHash hash) {
    boolean matches = compared(password, hash);
    if (!matches) {
      if (isBcrypt(hash)) {
        compared(password, ofNobody);
      }
      bcryptCostsLeft(hash).forEach(SlowPasswordHashes::spend);
    }
    return matches;
  }

  /// The costs of the bcrypt hashes that, together with the compared one, take as many rounds as
  /// one of cost 12: each step of cost doubles them.
  static IntStream bcryptCostsLeft(PasswordHash compared) {
    return isBcrypt(compared)
        ? IntStream.range(bcryptCost(compared), BCRYPT_COST)
        : IntStream.of(BCRYPT_COST);
  }

  private static void spend(int bcryptCost) {
    OpenBSDBCrypt.generate(new byte[SALT_BYTES], new byte[SALT_BYTES], bcryptCost);
  }

  /// Of `$2b$12$…`.
  private static int bcryptCost(PasswordHash hash) {
    return Integer.parseInt(hash.phc().split("\\$", -1)[2]);
  }

  private static boolean compared(String password, PasswordHash hash) {
    if (isBcrypt(hash)) {
      return OpenBSDBCrypt.checkPassword(hash.phc(), password.getBytes(UTF_8));
    }
    PhcString kept = PhcString.parse(hash.phc());
    byte[] tried = argon2id(password, kept.cost(), kept.saltBytes(), kept.hashBytes().length);
    return MessageDigest.isEqual(tried, kept.hashBytes());
  }

  @Override
  public PasswordHash ofNobody() {
    return ofNobody;
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return isBcrypt(hash) || PhcString.parse(hash.phc()).cost().isBelow(cost);
  }

  private static boolean isBcrypt(PasswordHash hash) {
    return !hash.phc().startsWith(PhcString.PREFIX);
  }

  private static byte[] argon2id(String password, Argon2Cost cost, byte[] salt, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    argon2.generateBytes(password.getBytes(UTF_8), hash);
    return hash;
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
