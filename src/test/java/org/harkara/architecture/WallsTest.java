package org.harkara.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which library stays behind which package, and what nobody may call. */
class WallsTest {
  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.sql                    | store.jdbi
          javax.sql                   | store.jdbi
          org.jdbi                    | store.jdbi
          org.sqlite                  | store.jdbi
          org.flywaydb                | store.jdbi
          io.javalin                  | web
          org.eclipse.jetty           | web
          jakarta.servlet             | web
          gg.jte                      | web
          io.micrometer               | web
          org.dhatim                  | web
          org.telegram                | channel.telegram
          com.twilio                  | channel.twilio
          org.apache.hc               | channel.twilio
          com.standardwebhooks        | channel.webhook cli
          com.password4j              | access
          org.snakeyaml               | config
          picocli                     | cli
          ch.qos.logback              | cli
          """)
  void aLibraryStaysBehindItsWall(String library, String packages) {
    var allowed = Set.of(packages.split(" "));
    assertThat(dependencies(p -> !p.isEmpty() && !allowed.contains(p), t -> within(t, library)))
        .isEmpty();
  }

  /** What can be decided needs neither a library nor a network nor a file. */
  @ParameterizedTest(name = "{0} knows only the JDK, and of it nothing outside the process")
  @CsvSource({"model", "text", "reading", "routing", "complaint", "report"})
  void whatDecidesIsPure(String name) {
    assertThat(
            dependencies(
                name::equals,
                t ->
                    !Code.isOurs(t)
                        && (!within(t, "java")
                            || within(t, "java.net")
                            || within(t, "java.nio.file")
                            || within(t, "java.sql")
                            || within(t, "java.lang.reflect"))))
        .isEmpty();
  }

  @ParameterizedTest(name = "the port {0} is plain Java")
  @CsvSource({"store", "channel"})
  void portsArePlain(String name) {
    assertThat(dependencies(name::equals, t -> !Code.isOurs(t) && !within(t, "java"))).isEmpty();
  }

  @Test
  void onlyMainReadsTheMachineClock() {
    assertThat(calls(Code.ours(), c -> !Code.packageOf(c).isEmpty(), WallsTest::readsTheClock))
        .isEmpty();
  }

  @Test
  void noTestSleeps() {
    assertThat(
            calls(
                Code.tests(),
                c -> true,
                t ->
                    t.getName().equals("sleep")
                        && (within(t.getOwner(), "java.lang.Thread")
                            || within(t.getOwner(), "java.util.concurrent.TimeUnit"))))
        .isEmpty();
  }

  @Test
  void namesAreTheFields() {
    Stream<String> vague =
        Code.ours().stream()
            .map(JavaClass::getSimpleName)
            .filter(n -> n.matches(".*(Utils?|Helper|Manager|Impl|Processor)"));
    assertThat(vague).isEmpty();
  }

  private static boolean readsTheClock(AccessTarget.CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return owner.startsWith("java.time.") && name.equals("now")
        || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
        || owner.equals("java.time.InstantSource") && name.equals("system")
        || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
        || owner.equals("java.util.Date") && target.getRawParameterTypes().isEmpty();
  }

  private static List<String> dependencies(
      Predicate<String> fromPackage, Predicate<JavaClass> forbidden) {
    var faults = new ArrayList<String>();
    for (JavaClass from : Code.ours()) {
      if (!fromPackage.test(Code.packageOf(from))) {
        continue;
      }
      from.getDirectDependenciesFromSelf().stream()
          .filter(d -> !d.getTargetClass().getBaseComponentType().isPrimitive())
          .filter(d -> forbidden.test(d.getTargetClass().getBaseComponentType()))
          .forEach(d -> faults.add(d.getDescription()));
    }
    return faults;
  }

  private static List<String> calls(
      JavaClasses code,
      Predicate<JavaClass> from,
      Predicate<AccessTarget.CodeUnitAccessTarget> forbidden) {
    var faults = new ArrayList<String>();
    for (JavaClass c : code) {
      if (from.test(c)) {
        c.getCodeUnitAccessesFromSelf().stream()
            .filter(call -> forbidden.test(call.getTarget()))
            .forEach(call -> faults.add(call.getDescription()));
      }
    }
    return faults;
  }

  /** True for the named package or class and everything below it. */
  private static boolean within(JavaClass c, String... names) {
    return Arrays.stream(names)
        .anyMatch(n -> c.getName().equals(n) || c.getName().startsWith(n + "."));
  }
}
