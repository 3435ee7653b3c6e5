package ca.jechemine.system.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.ReceiptsModule;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Documents as browsers get them, and what leads to them.
public final class Papers {

  public static final String PATH = "/api/payments/receipt?appointmentId=";

  private static final String COMPLETE =
      "{\"license\":\"12345-67\",\"specialty\":\"psychologist\"}";

  private final RunningCloud cloud;
  private final Till till;
  private final HttpClient http = HttpClient.newHttpClient();

  public Papers(RunningCloud cloud, Till till) {
    this.cloud = cloud;
    this.till = till;
  }

  /// An answer in bytes.
  public record Paper(HttpResponse<byte[]> answer) {

    public int status() {
      return answer.statusCode();
    }

    public byte[] content() {
      return answer.body();
    }

    /// What somebody reads who has it in front of them.
    public String text() {
      if (status() != 200) {
        throw new AssertionError(new String(content(), UTF_8));
      }
      try (PDDocument document = Loader.loadPDF(content())) {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String header(String name) {
      return answer.headers().firstValue(name).orElse("");
    }
  }

  /// A professional of whom receipts know all.
  public UserId professional() {
    UserId id = till.professional();
    complete(id, COMPLETE);
    return id;
  }

  public void complete(UserId professional, String profile) {
    Answer answer = till.as(professional).call("PUT", "/api/profile", profile);
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    cloud.settle();
  }

  /// A session of theirs that was held and is paid by a saved card.
  public String paid(UserId client, UserId professional) {
    cloud.settle();
    till.saveCard(client);
    String session = till.ongoing(client, professional);
    cloud.settle();
    till.close(session, professional);
    return session;
  }

  /// As a page of its own: a cookie, and no other header.
  public Paper get(UserId reader, String query) {
    return get(PATH + query, "cookie", "next-auth.session-token=" + cookie(reader));
  }

  public Paper get(String path, String header, String value) {
    try {
      return new Paper(
          http.send(
              HttpRequest.newBuilder(cloud.cloud().baseUri().resolve(path))
                  .header(header, value)
                  .build(),
              BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /// Something becomes of the payment, as other parts of the domain make it.
  void change(String session, UnaryOperator<AppointmentPayment> next) {
    var payments = till.table().payments();
    var read = payments.find(new AppointmentId(session)).orElseThrow();
    payments.save(PaymentChange.of(read, next.apply(read.value()), till.now()), Optional.empty());
    cloud.settle();
  }

  ReceiptsModule module() {
    return till.platform("IssueReceipt").build(ReceiptsModule::current);
  }

  /// As the frontend makes it.
  private String cookie(UserId id) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .claim("id", id.value())
            .claim("role", "client")
            .expirationTime(Date.from(till.now().plus(Duration.ofMinutes(30))))
            .build();
    EncryptedJWT token =
        new EncryptedJWT(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), claims);
    String secret =
        new Secrets(cloud.cloud().functions().platform("AuthorizeRequest"))
            .read("NEXT_AUTH_SECRET")
            .currentValue();
    try {
      token.encrypt(
          new DirectEncrypter(
              KDF.getInstance("HKDF-SHA256")
                  .deriveKey(
                      "AES",
                      HKDFParameterSpec.ofExtract()
                          .addIKM(secret.getBytes(UTF_8))
                          .thenExpand(
                              "NextAuth.js Generated Encryption Key".getBytes(UTF_8), 32))));
    } catch (JOSEException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    return token.serialize();
  }
}
