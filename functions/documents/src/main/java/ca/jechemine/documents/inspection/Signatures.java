package ca.jechemine.documents.inspection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.IntConsumer;

/// Byte sequences that are looked for all at once: Aho and Corasick's automaton, one step a byte
/// however many sequences there are. Where a scan stands is one number, so that it costs nothing to
/// have many of them.
final class Signatures {

  private static final int NONE = -1;

  private final short[][] next;
  private final int[][] found;

  /// @param sequences what is looked for; the place in the list is how a match is told
  Signatures(List<byte[]> sequences) {
    List<short[]> states = new ArrayList<>();
    List<List<Integer>> matches = new ArrayList<>();
    addState(states, matches);
    for (int which = 0; which < sequences.size(); which++) {
      int state = 0;
      for (byte one : sequences.get(which)) {
        int symbol = one & 0xFF;
        if (states.get(state)[symbol] == NONE) {
          states.get(state)[symbol] = (short) addState(states, matches);
        }
        state = states.get(state)[symbol];
      }
      matches.get(state).add(which);
    }
    link(states, matches);
    next = states.toArray(short[][]::new);
    found =
        matches.stream()
            .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /// Goes on from a state (0 is the first) over these bytes, tells the sequences that end among
  /// them, and says the state then.
  int scan(int state, byte[] bytes, int from, int to, IntConsumer match) {
    int now = state;
    for (int at = from; at < to; at++) {
      now = next[now][bytes[at] & 0xFF];
      for (int which : found[now]) {
        match.accept(which);
      }
    }
    return now;
  }

  private static int addState(List<short[]> states, List<List<Integer>> matches) {
    short[] row = new short[256];
    Arrays.fill(row, (short) NONE);
    states.add(row);
    matches.add(new ArrayList<>());
    return states.size() - 1;
  }

  /// Fills in where to go when a sequence breaks off: to the longest beginning of another one that
  /// has just been read. Breadth first, because that one is shorter.
  private static void link(List<short[]> states, List<List<Integer>> matches) {
    int[] fallback = new int[states.size()];
    Queue<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int state = open.remove();
      matches.get(state).addAll(state == 0 ? List.of() : matches.get(fallback[state]));
      for (int symbol = 0; symbol < 256; symbol++) {
        int target = states.get(state)[symbol];
        int otherwise = state == 0 ? 0 : states.get(fallback[state])[symbol];
        if (target == NONE) {
          states.get(state)[symbol] = (short) otherwise;
        } else {
          fallback[target] = otherwise;
          open.add(target);
        }
      }
    }
  }
}
