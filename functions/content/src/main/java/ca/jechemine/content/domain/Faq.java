package ca.jechemine.content.domain;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A frequent question and its answer, in both languages, as plain text.
public record Faq(
    FaqId id,
    Text question,
    Text answer,
    FaqAudience audience,
    int order,
    boolean enabled,
    Trail trail) {

  /// As readers see them: by their order, then the older first.
  public static final Comparator<Faq> IN_ORDER =
      Comparator.comparingInt(Faq::order)
          .thenComparing(it -> it.trail().createdAt())
          .thenComparing(it -> it.id().value());

  /// A new question; it is for all, first and shown unless the draft says otherwise.
  public static Faq begun(FaqId id, FaqChange draft, @Nullable UserId by, Instant now) {
    return new Faq(
            id, new Text("", ""), new Text("", ""), FaqAudience.ALL, 0, true, Trail.begun(by, now))
        .with(draft);
  }

  /// The question after the change; itself when nothing of it is new.
  public Faq change(FaqChange change, UserId by, Instant now) {
    Faq next = with(change);
    return next.equals(this) ? this : next.goneOn(by, now);
  }

  private Faq with(FaqChange change) {
    return new Faq(
        id,
        new Text(
            change.questionFr().orElse(question.fr()), change.questionEn().orElse(question.en())),
        new Text(change.answerFr().orElse(answer.fr()), change.answerEn().orElse(answer.en())),
        change.audience().orElse(audience),
        change.order().orElse(order),
        change.enabled().orElse(enabled),
        trail);
  }

  private Faq goneOn(UserId by, Instant now) {
    return new Faq(id, question, answer, audience, order, enabled, trail.goOn(by, now));
  }
}
