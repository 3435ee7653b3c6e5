package ca.jechemine.identity.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// The refusals whose text the frontend compares: the same in every language, and nothing with it
/// (contract 10 §1).
final class ProfileNotFound {

  private ProfileNotFound() {}

  static Refusal professional() {
    return bare("Profile not found");
  }

  static Refusal medical() {
    return bare("Medical profile not found");
  }

  private static Refusal bare(String text) {
    return Refusal.notFound("", new Text(text, text));
  }
}
