package ca.jechemine.notifications.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushServicesTest {

  private final PushServices services =
      PushServices.of("fcm.googleapis.com, *.push.apple.com,,*.Notify.Windows.com");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fcm.googleapis.com/fcm/send/abc:APA91b-_",
        "https://FCM.googleapis.com:443/wp/abc?x=1",
        "https://web.push.apple.com/QGuQyavXutnMH8",
        "https://wns2-by3p.notify.windows.com/w/?token=BQYAAAB%2b"
      })
  void an_address_of_theirs_is_one(String address) {
    assertThat(services.address(address))
        .hasValueSatisfying(it -> assertThat(it).hasToString(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fcm.googleapis.com/fcm/send/abc",
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com@evil.example/fcm/send/abc",
        "https://user@fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com.evil.example/abc",
        "https://evilfcm.googleapis.com/abc",
        "https://fcm.googleapis.com./abc",
        "https://push.apple.com/abc",
        "https://evilpush.apple.com/abc",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/abc",
        "https://localhost/abc",
        "https://fcm.googleapis.com/a b",
        "https://fcm.googleapis.com\\@evil.example/",
        "https://fcm.googleapis.com/abc#there",
        "mailto:fcm.googleapis.com"
      })
  void any_other_is_none(String address) {
    assertThat(services.address(address)).isEmpty();
  }

  @Test
  void an_address_has_2048_characters_at_most() {
    String start = "https://fcm.googleapis.com/";

    assertThat(services.address(start + "x".repeat(2048 - start.length()))).isPresent();
    assertThat(services.address(start + "x".repeat(2049 - start.length()))).isEmpty();
  }

  @Test
  void without_any_push_is_off() {
    assertThat(PushServices.of("").isOff()).isTrue();
    assertThat(PushServices.of(" , ").isOff()).isTrue();
    assertThat(services.isOff()).isFalse();
    assertThat(PushServices.of("").address("https://fcm.googleapis.com/abc")).isEmpty();
  }
}
