package ca.jechemine.identity.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PasswordHashes;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Makes Argon2id hashes, and reads those and the bcrypt hashes of accounts from before.
public final class SlowPasswordHashes implements PasswordHashes {

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

  @Override
  public boolean matches(String password, PasswordHash hash) {
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
