package ca.jechemine.identity.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

  @Test
  void is_found_under_both_names_the_secure_one_first() {
    assertThat(SessionCookie.in(List.of("NEXT_LOCALE=fr", "next-auth.session-token=a.b")))
        .contains("a.b");
    assertThat(
            SessionCookie.in(
                List.of("next-auth.session-token=a", "__Secure-next-auth.session-token=b")))
        .contains("b");
  }

  @Test
  void is_put_together_from_its_pieces_by_their_numbers() {
    List<String> pieces =
        List.of(
            "__Secure-next-auth.session-token.1=bb",
            "__Secure-next-auth.session-token.10=kk",
            "__Secure-next-auth.session-token.0=aa",
            "__Secure-next-auth.session-token.2=cc");

    assertThat(SessionCookie.in(pieces)).contains("aabbcc");
  }

  @Test
  void is_none_without_its_first_piece_without_a_value_and_without_any() {
    assertThat(SessionCookie.in(List.of("next-auth.session-token.1=bb"))).isEmpty();
    assertThat(SessionCookie.in(List.of("next-auth.session-token="))).isEmpty();
    assertThat(SessionCookie.in(List.of("next-auth.session-token-other=x", "x", "=y"))).isEmpty();
    assertThat(SessionCookie.in(List.of())).isEmpty();
  }
}
