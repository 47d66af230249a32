package org.harkara.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. A row for every package; what is not in its row is forbidden. */
class PackagesTest {
  /** Stands for every package under {@code channel}: one provider family each. */
  private static final String PROVIDER = "channel.*";

  private static final String TABLE =
      """
      model       |
      config      | model
      text        | model config
      reading     | text model config
      store       | model
      store.jdbi  | store model
      routing     | store model config
      complaint   | routing store text model config
      report      | routing store text model config
      channel     | model config
      channel.*   | channel model config text
      controlroom | report complaint routing store text model config
      evidence    |
      gateway     | evidence controlroom channel report complaint routing store reading text model config
      access      | store model config
      web         | gateway evidence controlroom access channel text model config
      cli         | web access gateway evidence controlroom channel channel.* report complaint routing \
      store store.jdbi reading text model config
      """;

  private static final Map<String, Set<String>> ALLOWED = rows();

  @Test
  void everyPackageHasARow() {
    var without = new TreeSet<>(Code.packages());
    without.remove(""); // Main alone, see below
    without.removeIf(p -> ALLOWED.containsKey(row(p)));
    assertThat(without).as("packages without a row in the table").isEmpty();
  }

  @Test
  void aPackageKnowsOnlyItsRow() {
    var faults = new ArrayList<String>();
    for (JavaClass from : Code.ours()) {
      String origin = Code.packageOf(from);
      if (origin.isEmpty()) {
        continue; // Main knows all
      }
      for (var dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (!Code.isOurs(to)) {
          continue;
        }
        String target = Code.packageOf(to);
        if (!target.equals(origin)
            && !ALLOWED.getOrDefault(row(origin), Set.of()).contains(row(target))) {
          faults.add(dependency.getDescription());
        }
      }
    }
    assertThat(faults).as("dependencies outside the table").isEmpty();
  }

  @Test
  void nothingButMainLivesAtTheRoot() {
    Stream<String> atRoot =
        Code.ours().stream()
            .filter(c -> Code.packageOf(c).isEmpty())
            .map(c -> c.getName().replaceFirst("\\$.*", ""))
            .distinct();
    assertThat(atRoot).containsExactly("org.harkara.Main");
  }

  @Test
  void thereAreNoCycles() {
    SlicesRuleDefinition.slices()
        .assignedFrom(PACKAGE)
        .should()
        .beFreeOfCycles()
        .check(Code.ours());
  }

  @Test
  void theTableItselfHasNoCycles() {
    for (String start : ALLOWED.keySet()) {
      var reached = new TreeSet<String>();
      var next = new ArrayList<>(ALLOWED.get(start));
      while (!next.isEmpty()) {
        String p = next.removeLast();
        if (reached.add(p)) {
          next.addAll(ALLOWED.getOrDefault(p, Set.of()));
        }
      }
      assertThat(reached).as("reached from %s", start).doesNotContain(start);
    }
  }

  private static final SliceAssignment PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass c) {
          return Code.isOurs(c) ? SliceIdentifier.of(Code.packageOf(c)) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "the packages";
        }
      };

  private static String row(String name) {
    return name.startsWith("channel.") ? PROVIDER : name;
  }

  private static Map<String, Set<String>> rows() {
    var rows = new TreeMap<String, Set<String>>();
    for (String line : TABLE.lines().toList()) {
      List<String> cells = List.of(line.split("\\|", -1));
      rows.put(cells.get(0).strip(), Set.of(cells.get(1).strip().split(" +")));
    }
    return rows;
  }
}
