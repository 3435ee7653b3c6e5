package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/merging.yaml`. How often a merge is asked for before it is over depends
/// on the machine: compared is what one costs that is over.
final class MergeVisits {

  private static final String PATIENTS = "/api/admin/patients/";
  private static final String MERGES = "/api/admin/merges";

  private final Folk folk;
  private final Api support;

  MergeVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "adminListDuplicates", _ -> support.get(PATIENTS + folk.client().id() + "/duplicates"),
        "adminPreviewMerge",
            _ ->
                support.get(
                    PATIENTS + folk.client().id() + "/merge-preview?loserId=" + folk.client().id()),
        "adminMergeAccounts", _ -> mergedAgain(),
        "adminListMerges", _ -> support.get(MERGES + "?limit=2"),
        "adminReadMerge", _ -> support.get(MERGES + "/" + merged()),
        "adminRetryMerge", _ -> support.post(MERGES + "/" + merged() + "/retry", ""));
  }

  /// Two accounts become one; the one that was given up.
  UserId merged() {
    UserId loser = folk.client().id();
    merge(folk.client().id(), loser);
    return loser;
  }

  private Answer mergedAgain() {
    UserId survivor = folk.client().id();
    UserId loser = folk.client().id();
    merge(survivor, loser);
    return merge(survivor, loser);
  }

  private Answer merge(UserId survivor, UserId loser) {
    return support.post(PATIENTS + survivor + "/merge", "{\"loserId\":\"%s\"}".formatted(loser));
  }
}
