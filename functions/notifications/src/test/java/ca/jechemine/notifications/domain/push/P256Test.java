package ca.jechemine.notifications.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class P256Test {

  /// Of RFC 8291.
  private static final byte[] POINT =
      Base64.getUrlDecoder()
          .decode(
              "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");

  @Test
  void a_point_is_read_and_written() {
    assertThat(P256.publicKey(POINT).map(P256::point)).hasValue(POINT);
  }

  @Test
  void the_generator_has_leading_bytes_as_any_point() {
    byte[] generator =
        P256.point(
            P256.publicKey(
                P256.parameters().getGenerator().getAffineX(),
                P256.parameters().getGenerator().getAffineY()));

    assertThat(P256.publicKey(generator).map(P256::point)).hasValue(generator);
  }

  @Test
  void what_is_no_point_of_the_curve_is_no_key() {
    byte[] beside = POINT.clone();
    beside[64] ^= 1;
    byte[] compressed = POINT.clone();
    compressed[0] = 2;
    byte[] beyond = new byte[65];
    Arrays.fill(beyond, (byte) 0xff);
    beyond[0] = 4;
    byte[] nothing = new byte[65];
    nothing[0] = 4;

    assertThat(P256.publicKey(beside)).isEmpty();
    assertThat(P256.publicKey(compressed)).isEmpty();
    assertThat(P256.publicKey(beyond)).isEmpty();
    assertThat(P256.publicKey(nothing)).isEmpty();
    assertThat(P256.publicKey(Arrays.copyOf(POINT, 64))).isEmpty();
    assertThat(P256.publicKey(new byte[0])).isEmpty();
  }

  @Test
  void a_root_is_a_root() {
    assertThat(P256.ordinate(P256.parameters().getGenerator().getAffineX()))
        .isIn(
            P256.parameters().getGenerator().getAffineY(),
            P256.prime().subtract(P256.parameters().getGenerator().getAffineY()));
  }
}
