package org.harkara.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.harkara.store.ImportRegister.ListKind;

/**
 * What reading a list in would do, and what was odd about it.
 *
 * @param changes in the order in which they must be made
 * @param added lines that are new; so on: each line of the list is one of the four
 * @param leftOut lines nothing is made of, each with a remark
 * @param above constituencies and sectors made because lines lie in them
 */
public record ImportPlan(
    ListKind list,
    List<ImportChange> changes,
    int added,
    int changed,
    int unchanged,
    int leftOut,
    int above,
    List<Remark> remarks) {

  public ImportPlan {
    changes = List.copyOf(changes);
    remarks = remarks.stream().sorted(Comparator.comparingInt(Remark::line)).toList();
  }

  /** What a remark is about. */
  public enum Topic {
    LEFT_OUT,
    CSV,
    NUMBER,
    SUFFIX,
    PLACE,
    NAME,
    COORDINATES,
    ELECTORS,
    ROLL_PART,
    PERSON,
    DUTY,
    CHANGED_MEANWHILE
  }

  /**
   * @param line of the file; 0 for the list as a whole
   * @param what was found, and what is done about it
   */
  public record Remark(int line, Topic topic, String what) {}

  /** A plan in the making. */
  static final class Draft {
    private final List<ImportChange> changes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int leftOut;
    private int above;

    void remark(int line, Topic topic, String what) {
      remarks.add(new Remark(line, topic, what));
    }

    void leaveOut(int line, String why) {
      leftOut++;
      remark(line, Topic.LEFT_OUT, why);
    }

    void add(ImportChange change) {
      added++;
      changes.add(change);
    }

    /** One line, none or several changes. */
    void change(List<ImportChange> of) {
      if (of.isEmpty()) {
        unchanged++;
      } else {
        changed++;
        changes.addAll(of);
      }
    }

    /** Beside what the line itself is about. */
    void also(ImportChange change) {
      changes.add(change);
    }

    void addAbove(ImportChange change) {
      above++;
      changes.add(change);
    }

    ImportPlan done(ListKind list) {
      return new ImportPlan(list, changes, added, changed, unchanged, leftOut, above, remarks);
    }
  }
}
