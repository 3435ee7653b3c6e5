package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/merging.yaml`. A merge goes on while consumers run: what is visited was
/// merged while they did.
final class MergeVisits {

  private static final String PATIENTS = "/api/admin/patients/";
  private static final String MERGES = "/api/admin/merges";

  private final Folk folk;
  private final Api support;

  MergeVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  /// Two accounts become one; the one that was given up.
  UserId merged() {
    UserId loser = folk.client().id();
    merge(folk.client().id(), loser);
    return loser;
  }

  /// By operation; none of them has anything to wait for.
  Map<String, Visit> all() {
    UserId survivor = folk.client().id();
    UserId loser = folk.client().id();
    merge(survivor, loser);
    UserId retried = merged();
    UserId asked = folk.client().id();
    UserId other = folk.client().id();
    return Map.of(
        "adminListDuplicates", _ -> support.get(PATIENTS + asked + "/duplicates"),
        "adminPreviewMerge", _ -> support.get(PATIENTS + asked + "/merge-preview?loserId=" + other),
        "adminMergeAccounts", _ -> merge(survivor, loser),
        "adminListMerges", _ -> support.get(MERGES + "?limit=2"),
        "adminReadMerge", _ -> support.get(MERGES + "/" + loser),
        "adminRetryMerge", _ -> support.post(MERGES + "/" + retried + "/retry", ""));
  }

  private Answer merge(UserId survivor, UserId loser) {
    return support.post(PATIENTS + survivor + "/merge", "{\"loserId\":\"%s\"}".formatted(loser));
  }
}
