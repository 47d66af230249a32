package org.harkara.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the configuration folder and checks it as a whole. */
public final class ConfigLoader {
  private ConfigLoader() {}

  /**
   * @param dir the folder with {@code harkara.yaml} and the files beside it
   * @param env what {@code ${NAME}} in {@code harkara.yaml} refers to
   * @throws ConfigFaults with everything that is wrong, file by file
   */
  public static Config load(Path dir, Map<String, String> env) {
    var faults = new Faults();
    var main = YamlFile.read(dir, HarkaraYaml.FILE, faults, Optional.of(new Env(env)));
    var harkara = new HarkaraYaml(main).read();
    var texts = MessagesYaml.read(dir, harkara.language(), faults);
    var departments = DepartmentsYaml.read(dir, faults);
    var places = PlacesCsv.read(dir, faults);
    harkara.checkDistrict(places, faults);
    var calendar = CalendarYaml.read(dir, places, faults);
    var officers =
        new OfficersCsv(departments, places, texts.keySet(), calendar.zone(), faults).read(dir);
    var holders = new Holders(officers, places, harkara.settings().district(), faults);
    var categories = new CategoriesYaml(departments, holders, calendar, texts, faults).read(dir);
    harkara.chat().check(categories.bySlug());
    var reports =
        ReportsYaml.read(dir, new ReportWorld(departments, places, categories, texts, faults));
    var packsAt = PacksAt.read(harkara.packs(), places, harkara.settings().district(), faults);
    var packs = PacksYaml.read(dir, packsAt, reports, faults);
    var templates = DltCsv.read(dir, texts, faults);
    var imports = new ImportsYaml(departments, faults).read(dir);
    var phones = new PhonesYaml(departments, faults).read(dir);
    faults.throwIfAny();
    return new Config(
        harkara.settings(),
        harkara.channels(),
        calendar,
        departments.departments(),
        departments.roles(),
        categories,
        texts,
        packs,
        packsAt.byPlace(packs.keySet()),
        reports,
        List.copyOf(places.values()),
        officers,
        templates,
        imports,
        phones);
  }
}
