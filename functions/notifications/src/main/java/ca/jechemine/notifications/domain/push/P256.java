package ca.jechemine.notifications.domain.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;

/// The curve P-256 (SP 800-186), on which browsers and push services have their keys. A point is
/// written uncompressed: 4, then both coordinates, in 65 bytes (SEC 1, 2.3.3).
public final class P256 {

  /// How long a point is.
  public static final int POINT_BYTES = 65;

  private static final int COORDINATE_BYTES = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private static final ECParameterSpec CURVE = curve();

  private P256() {}

  /// The curve.
  public static ECParameterSpec parameters() {
    return CURVE;
  }

  /// The public key that the point is; empty when it is not one of the curve.
  public static Optional<ECPublicKey> publicKey(byte[] point) {
    if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
      return Optional.empty();
    }
    BigInteger x = coordinate(point, 1);
    BigInteger y = coordinate(point, 1 + COORDINATE_BYTES);
    return isOnCurve(x, y) ? Optional.of(publicKey(x, y)) : Optional.empty();
  }

  /// The public key with these coordinates, which are on the curve.
  public static ECPublicKey publicKey(BigInteger x, BigInteger y) {
    try {
      return (ECPublicKey)
          KeyFactory.getInstance("EC")
              .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks P-256", e);
    }
  }

  /// The point that the key is.
  public static byte[] point(ECPublicKey key) {
    byte[] point = new byte[POINT_BYTES];
    point[0] = UNCOMPRESSED;
    write(key.getW().getAffineX(), point, 1);
    write(key.getW().getAffineY(), point, 1 + COORDINATE_BYTES);
    return point;
  }

  /// One of the two `y` that a point with this `x` has; the other one is `p - y`.
  public static BigInteger ordinate(BigInteger x) {
    // p is 3 modulo 4, so that a root is a power.
    return square(x).modPow(prime().add(BigInteger.ONE).shiftRight(2), prime());
  }

  /// The number of the field that the coordinates are of.
  public static BigInteger prime() {
    return ((ECFieldFp) CURVE.getCurve().getField()).getP();
  }

  private static boolean isOnCurve(BigInteger x, BigInteger y) {
    return x.compareTo(prime()) < 0
        && y.compareTo(prime()) < 0
        && y.modPow(BigInteger.TWO, prime()).equals(square(x));
  }

  /// What `y` squared is.
  private static BigInteger square(BigInteger x) {
    return x.modPow(THREE, prime())
        .add(CURVE.getCurve().getA().multiply(x))
        .add(CURVE.getCurve().getB())
        .mod(prime());
  }

  private static BigInteger coordinate(byte[] point, int from) {
    return new BigInteger(1, Arrays.copyOfRange(point, from, from + COORDINATE_BYTES));
  }

  private static void write(BigInteger coordinate, byte[] point, int from) {
    byte[] bytes = coordinate.toByteArray();
    int length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, point, from + COORDINATE_BYTES - length, length);
  }

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks P-256", e);
    }
  }
}
