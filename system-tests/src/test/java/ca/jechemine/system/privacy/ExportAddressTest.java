package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.testkit.RunningCloud;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The address behind which an export is: signed, and for a quarter of an hour.
class ExportAddressTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String EXPORT = "/api/users/me/export";

  @Test
  void an_address_that_was_altered_or_is_without_signature_is_refused() throws Exception {
    String url =
        Somebody.active(CLOUD, Role.CLIENT, "Faussaire").signedIn().post(EXPORT, "").text("url");

    assertThat(
            Archive.download(CLOUD, url.replace("X-Amz-Expires=900", "X-Amz-Expires=9000"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            Archive.download(CLOUD, url.replaceFirst("X-Amz-Signature=.", "X-Amz-Signature=z"))
                .statusCode())
        .isEqualTo(403);
    assertThat(Archive.download(CLOUD, url.substring(0, url.indexOf('?'))).statusCode())
        .isEqualTo(403);
    String other =
        Somebody.active(CLOUD, Role.CLIENT, "Autrui").signedIn().post(EXPORT, "").text("url");
    assertThat(
            Archive.download(
                    CLOUD, url.substring(0, url.indexOf('?')) + other.substring(other.indexOf('?')))
                .statusCode())
        .isEqualTo(403);
    assertThat(Archive.download(CLOUD, url).statusCode()).isEqualTo(200);
  }

  @Test
  void an_address_is_good_for_a_quarter_of_an_hour() throws Exception {
    String url =
        Somebody.active(CLOUD, Role.CLIENT, "Lenteur").signedIn().post(EXPORT, "").text("url");
    String key = URI.create(url).getPath().substring(1);

    assertThat(Archive.download(CLOUD, signed(key, Duration.ofMinutes(16))).statusCode())
        .isEqualTo(403);
    assertThat(Archive.download(CLOUD, signed(key, Duration.ofMinutes(14))).statusCode())
        .isEqualTo(200);
  }

  private static String signed(String key, Duration ago) {
    Platform platform = CLOUD.cloud().functions().platform("ExportOwnData");
    InstantSource then = InstantSource.fixed(InstantSource.system().instant().minus(ago));
    return "https://site.test"
        + Bucket.signingAt(then, platform.variable("EXPORTS_BUCKET"), platform)
            .signedPath(key, Duration.ofMinutes(15), "a.zip");
  }
}
