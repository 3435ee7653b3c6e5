package ca.jechemine.content.http;

import ca.jechemine.content.domain.FaqAudience;
import ca.jechemine.content.domain.FaqChange;
import ca.jechemine.content.domain.Wording;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what bodies say of a frequent question, and notes everything that is wrong with it. Null
/// says nothing.
final class FaqFields {

  private static final int LONGEST_QUESTION = 300;
  private static final int LONGEST_ANSWER = 3_000;
  private static final int LAST_PLACE = 9_999;

  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text QUESTION_TOO_LONG =
      new Text("ne peut pas dépasser 300 caractères", "must have at most 300 characters");
  private static final Text ANSWER_TOO_LONG =
      new Text("ne peut pas dépasser 3 000 caractères", "must have at most 3,000 characters");
  private static final Text NO_AUDIENCE =
      new Text("doit être all, client ou professional", "must be all, client or professional");
  private static final Text NO_PLACE =
      new Text("doit être un nombre entier de 0 à 9 999", "must be a whole number from 0 to 9,999");

  private final Violations violations = new Violations();

  /// What bodies hold.
  @Json
  record Body(
      @Nullable String questionFr,
      @Nullable String questionEn,
      @Nullable String answerFr,
      @Nullable String answerEn,
      @Nullable String audience,
      @Nullable Integer order,
      @Nullable Boolean enabled) {

    /// What is to become of a question.
    ///
    /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
    FaqChange change() {
      FaqFields fields = new FaqFields();
      FaqChange change = fields.read(this);
      fields.violations.refuseIfAny();
      return change;
    }

    /// A new question, which has all four texts.
    ///
    /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
    FaqChange draft() {
      return new Body(
              orBlank(questionFr),
              orBlank(questionEn),
              orBlank(answerFr),
              orBlank(answerEn),
              audience,
              order,
              enabled)
          .change();
    }

    private static String orBlank(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  private FaqChange read(Body body) {
    return new FaqChange(
        question("questionFr", body.questionFr()),
        question("questionEn", body.questionEn()),
        answer("answerFr", body.answerFr()),
        answer("answerEn", body.answerEn()),
        audience(body.audience()),
        order(body.order()),
        Optional.ofNullable(body.enabled()));
  }

  private Optional<String> question(String field, @Nullable String raw) {
    Optional<String> question = Optional.ofNullable(raw).map(Wording::spaced);
    violations.require(question.isEmpty() || !question.get().isEmpty(), field, REQUIRED);
    violations.require(question.orElse("").length() <= LONGEST_QUESTION, field, QUESTION_TOO_LONG);
    return question;
  }

  /// Plain text, with its line ends.
  private Optional<String> answer(String field, @Nullable String raw) {
    Optional<String> answer = Optional.ofNullable(raw).map(String::strip);
    violations.require(answer.isEmpty() || !answer.get().isEmpty(), field, REQUIRED);
    violations.require(answer.orElse("").length() <= LONGEST_ANSWER, field, ANSWER_TOO_LONG);
    return answer;
  }

  private Optional<FaqAudience> audience(@Nullable String raw) {
    Optional<FaqAudience> audience = Optional.ofNullable(raw).flatMap(FaqAudience::of);
    violations.require(raw == null || audience.isPresent(), "audience", NO_AUDIENCE);
    return audience;
  }

  private Optional<Integer> order(@Nullable Integer raw) {
    violations.require(raw == null || (raw >= 0 && raw <= LAST_PLACE), "order", NO_PLACE);
    return Optional.ofNullable(raw);
  }
}
