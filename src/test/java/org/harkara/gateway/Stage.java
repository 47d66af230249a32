package org.harkara.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.harkara.channel.Channel;
import org.harkara.channel.simulator.Simulator;
import org.harkara.channel.simulator.SimulatorFactory;
import org.harkara.config.Calendar;
import org.harkara.config.Categories;
import org.harkara.config.Category;
import org.harkara.config.ChannelConfig;
import org.harkara.config.Config;
import org.harkara.config.ConfigLoader;
import org.harkara.config.OfficerRow;
import org.harkara.config.Offices;
import org.harkara.evidence.Vault;
import org.harkara.routing.Seeder;
import org.harkara.store.Store;
import org.harkara.store.jdbi.JdbiStore;

/** The whole gateway on a real SQLite file, the sample district and simulated phones. */
public final class Stage implements AutoCloseable {
  public static final Config SAMPLE = ConfigLoader.load(Path.of("config"), Map.of());
  private static final Clock MACHINE = Clock.systemUTC();

  public final Store store;
  public final DrillClock clock;
  public final Works works;
  public final Drill drill;
  public final Simulator phones;

  public Stage(Path folder, Instant start) {
    this(folder, start, List.of());
  }

  /**
   * @param first channels preferred to the simulated phones
   */
  public Stage(Path folder, Instant start, List<Channel> first) {
    this(folder, start, first, SAMPLE);
  }

  Stage(Path folder, Instant start, List<Channel> first, Config config) {
    this.clock = new DrillClock(start, MACHINE, false);
    this.store =
        JdbiStore.open("jdbc:sqlite:" + folder.resolve("harkara.db"), JdbiStore.Mode.SERVE);
    new Seeder(config).seed(store, start);
    var channels = new java.util.ArrayList<>(first);
    this.phones =
        new SimulatorFactory()
            .open(
                new ChannelConfig("simulator", Map.of(), List.of(), 0, false),
                "http://localhost",
                clock,
                MACHINE);
    channels.add(phones);
    this.works =
        new Works(config, store, channels, clock, false, new Vault(folder.resolve("evidence")));
    works.recover();
    this.drill = new Drill(works, store, clock);
  }

  /** The same district with other officers. */
  static Config with(Config config, List<OfficerRow> officers) {
    return config.with(config.places(), officers);
  }

  /** The same with other poll days, by the code of their place. */
  static Config polling(Config config, Map<String, Calendar.PollDay> days) {
    var usual = config.calendar();
    var calendar =
        new Calendar(
            usual.zone(),
            usual.offices(),
            usual.officesAt(),
            usual.quietHours(),
            usual.notices(),
            days);
    return with(config, calendar, config.categories());
  }

  /** The same with one more holiday everywhere. */
  public static Config resting(Config config, LocalDate day) {
    var usual = config.calendar();
    var offices = with(usual.offices(), day);
    var officesAt = new LinkedHashMap<>(usual.officesAt());
    officesAt.replaceAll((place, hours) -> with(hours, day));
    var calendar =
        new Calendar(
            usual.zone(),
            offices,
            officesAt,
            usual.quietHours(),
            usual.notices(),
            usual.pollDays());
    return with(config, calendar, config.categories());
  }

  private static Offices with(Offices offices, LocalDate day) {
    var holidays = new HashSet<>(offices.holidays());
    holidays.add(day);
    return new Offices(offices.hours(), holidays);
  }

  /** The same with a category whose limits count office hours. */
  public static Config inOfficeHours(Config config, String slug) {
    var usual = config.categories();
    var bySlug = new LinkedHashMap<>(usual.bySlug());
    var category = usual.get(slug);
    bySlug.put(
        slug,
        new Category(
            slug,
            category.kind(),
            category.name(),
            category.department(),
            category.gravity(),
            category.emergency(),
            category.limits(),
            Category.Clock.OFFICE_HOURS,
            category.ladder(),
            category.copies(),
            category.shown(),
            category.signs()));
    var categories =
        new Categories(
            bySlug,
            usual.limits(),
            usual.ladders(),
            usual.overdueEvery(),
            usual.orders(),
            usual.spellings(),
            usual.likely(),
            usual.examples());
    return with(config, config.calendar(), categories);
  }

  private static Config with(Config config, Calendar calendar, Categories categories) {
    return new Config(
        config.settings(),
        config.channels(),
        calendar,
        config.departments(),
        config.roles(),
        categories,
        config.texts(),
        config.packs(),
        config.packsAt(),
        config.reports(),
        config.places(),
        config.officers(),
        config.dltTemplates(),
        config.imports(),
        config.phones());
  }

  /** The sample without kinds of reports: nobody is reminded of any. */
  public static Config complaintsOnly() {
    return new Config(
        SAMPLE.settings(),
        SAMPLE.channels(),
        SAMPLE.calendar(),
        SAMPLE.departments(),
        SAMPLE.roles(),
        SAMPLE.categories(),
        SAMPLE.texts(),
        SAMPLE.packs(),
        SAMPLE.packsAt(),
        Map.of(),
        SAMPLE.places(),
        SAMPLE.officers(),
        SAMPLE.dltTemplates(),
        SAMPLE.imports(),
        SAMPLE.phones());
  }

  /** The same officer, reached there and written to in that language. */
  static OfficerRow reached(OfficerRow row, String at, String language) {
    return new OfficerRow(
        row.name(),
        at,
        language,
        row.role(),
        row.department(),
        row.place(),
        row.rank(),
        row.from(),
        row.to(),
        row.line());
  }

  /** The same duty, held from then on until then. */
  static OfficerRow onDuty(OfficerRow row, Instant from, Instant to) {
    return new OfficerRow(
        row.name(),
        row.phone(),
        row.language(),
        row.role(),
        row.department(),
        row.place(),
        row.rank(),
        from,
        to,
        row.line());
  }

  @Override
  public void close() {
    works.close();
    store.close();
  }
}
