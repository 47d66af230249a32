package org.harkara.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The compiled code and its sources, read once for all walls. */
final class Code {
  static final String ROOT = "org.harkara";

  private Code() {}

  static JavaClasses ours() {
    return Compiled.MAIN;
  }

  static JavaClasses tests() {
    return Compiled.TESTS;
  }

  /** Every package of ours without the root: {@code model}, {@code store.jdbi}; the root is "". */
  static TreeSet<String> packages() {
    var names = new TreeSet<String>();
    ours().forEach(c -> names.add(packageOf(c)));
    return names;
  }

  /** Pages are generated out of templates; they belong to the package that shows them. */
  static String packageOf(JavaClass c) {
    String name = c.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
    return name.equals("web.pages") || name.startsWith("web.pages.") ? "web" : name;
  }

  static boolean isOurs(JavaClass c) {
    return c.getPackageName().equals(ROOT) || c.getPackageName().startsWith(ROOT + ".");
  }

  /** Source files under {@code src} whose name passes. */
  static List<Path> sources(Predicate<String> name) {
    try (var files = Files.walk(Path.of("src"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> name.test(f.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Compiled {
    static final JavaClasses MAIN =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    static final JavaClasses TESTS =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(ROOT);
  }
}
