package org.harkara.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.harkara.config.ConfigFaults.Fault;

/** What is wrong so far. Readers note a fault, go on with a harmless value, and find the next. */
final class Faults {
  private final List<Fault> noted = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();

  /** Faults are listed in the order in which the files are begun. */
  void begin(String file) {
    if (!files.contains(file)) {
      files.add(file);
    }
  }

  void add(String file, int line, String what) {
    begin(file);
    noted.add(new Fault(file, line, what));
  }

  /** The file yielded nothing: what refers to it cannot be checked and is not a fault. */
  void addUnreadable(String file, int line, String what) {
    add(file, line, what);
    unreadable.add(file);
  }

  boolean readable(String file) {
    return !unreadable.contains(file);
  }

  /** In the order in which they were found. */
  List<Fault> noted() {
    return List.copyOf(noted);
  }

  void throwIfAny() {
    if (!noted.isEmpty()) {
      var order =
          Comparator.<Fault>comparingInt(fault -> files.indexOf(fault.file()))
              .thenComparingInt(Fault::line);
      throw new ConfigFaults(noted.stream().distinct().sorted(order).toList());
    }
  }
}
