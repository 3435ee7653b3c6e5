package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.unsubscribing.Unsubscription;
import ca.jechemine.runtime.http.Response;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.Html;
import org.jspecify.annotations.Nullable;

/// The page behind the link in a mail, in both languages: nobody is signed in whose language it
/// could have. Its template is compiled into `UnsubscribePageRenderer`.
///
/// @param token what the button sends; null where there is nothing to send
@JStache(path = "ca/jechemine/notifications/http/unsubscribe.html.mustache")
@JStacheConfig(contentType = Html.class)
record UnsubscribePage(Text title, Text message, @Nullable String token) {

  private static final Text ASKED = new Text("Se désabonner", "Unsubscribe");
  private static final Text DONE = new Text("C’est fait", "It is done");
  private static final Text WRONG = new Text("Lien non valide", "Invalid link");

  static Response asking(Unsubscription wish, String token) {
    return new UnsubscribePage(
            ASKED,
            new Text(
                "Voulez-vous ne plus recevoir par courriel "
                    + wish.what().fr()
                    + "? Ce que vous devez savoir, comme l’annulation d’un rendez-vous, vous sera"
                    + " toujours envoyé.",
                "Do you want to stop receiving "
                    + wish.what().en()
                    + " by email? What you need to know, such as the cancellation of an"
                    + " appointment, will still be sent to you."),
            token)
        .answer(200);
  }

  static Response done(Unsubscription ended) {
    return new UnsubscribePage(
            DONE,
            new Text(
                "Vous ne recevrez plus par courriel "
                    + ended.what().fr()
                    + ". Vous pouvez changer d’avis dans les préférences de votre compte.",
                "You will no longer receive "
                    + ended.what().en()
                    + " by email. You can change your mind in the preferences of your account."),
            null)
        .answer(200);
  }

  static Response wrong() {
    return new UnsubscribePage(
            WRONG,
            new Text(
                "Ce lien de désabonnement n’est pas valide. Ouvrez-le à partir du courriel, ou"
                    + " changez vos préférences dans votre compte.",
                "This unsubscribe link is not valid. Open it from the email, or change the"
                    + " preferences of your account."),
            null)
        .answer(400);
  }

  /// Nothing in it runs, nothing is loaded, and nobody frames it or learns its address, which holds
  /// the token.
  private Response answer(int status) {
    return Response.text(
            status, "text/html; charset=utf-8", UnsubscribePageRenderer.of().execute(this))
        .with(
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .with("referrer-policy", "no-referrer")
        .with("x-content-type-options", "nosniff")
        .with("x-robots-tag", "noindex");
  }
}
