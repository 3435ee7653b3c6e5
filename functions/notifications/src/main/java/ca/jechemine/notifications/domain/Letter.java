package ca.jechemine.notifications.domain;

import java.util.List;

/// What a mail says in one language. `preheader` is what a mailbox shows beside the subject.
public record Letter(String subject, String preheader, String title, List<Block> blocks) {

  public Letter {
    blocks = List.copyOf(blocks);
  }
}
