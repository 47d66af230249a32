package org.harkara.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A channel is one package, one contract test and one line in the catalogue: none may be missing.
 */
class ChannelsTest {
  /** Plays the phones of a drill; it stands in no catalogue because no provider is behind it. */
  private static final Set<String> SIMULATED = Set.of("channel.simulator");

  @Test
  void everyChannelIsInTheCatalogue() {
    var made = new TreeSet<String>();
    Code.ours().get("org.harkara.Main").getConstructorCallsFromSelf().stream()
        .map(call -> call.getTargetOwner())
        .filter(Code::isOurs)
        .forEach(factory -> made.add(Code.packageOf(factory)));
    var missing = channels();
    missing.removeAll(made);
    missing.removeAll(SIMULATED);
    assertThat(missing).as("channels that Main's catalogue does not make").isEmpty();
  }

  @Test
  void everyChannelKeepsTheContract() {
    var untested = channels();
    for (JavaClass test : Code.tests()) {
      if (test.isAssignableTo("org.harkara.channel.ChannelContract")
          && !test.getModifiers().contains(JavaModifier.ABSTRACT)) {
        untested.remove(Code.packageOf(test));
      }
    }
    assertThat(untested).as("channels without a test that extends ChannelContract").isEmpty();
  }

  private static TreeSet<String> channels() {
    var channels = new TreeSet<>(Code.packages());
    channels.removeIf(p -> !p.startsWith("channel."));
    assertThat(channels).isNotEmpty();
    return channels;
  }
}
