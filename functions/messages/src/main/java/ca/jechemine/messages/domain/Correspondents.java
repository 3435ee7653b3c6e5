package ca.jechemine.messages.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people whom this domain knows of, by what the identity domain tells.
public interface Correspondents {

  /// As many administrators as one message reaches: a transaction has a hundred writes.
  int MOST_ADMINISTRATORS = 80;

  /// Somebody, as they were heard of last.
  Optional<Correspondent> find(UserId id);

  /// Those of them who are known, read together.
  Map<UserId, Correspondent> withIds(Collection<UserId> ids);

  /// The active ones of a role, or of every role: administrators and professionals before those who
  /// come for help.
  Page<Correspondent> active(Optional<Role> role, PageRequest page);

  /// The administrators who are active, at most as many as one message reaches.
  List<Correspondent> administrators();

  /// Keeps an account as it was at that version, unless something later is known; whether they are
  /// hidden stays as it is.
  void keep(Correspondent correspondent);

  /// Keeps whether a professional is hidden, as it was at that version of the profile, unless
  /// something later is known.
  void keepHidden(UserId professional, long version, boolean isHidden);
}
