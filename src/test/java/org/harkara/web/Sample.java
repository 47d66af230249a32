package org.harkara.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.AccessRules;
import org.harkara.config.Calendar;
import org.harkara.config.Categories;
import org.harkara.config.Category;
import org.harkara.config.ChatRules;
import org.harkara.config.Config;
import org.harkara.config.Department;
import org.harkara.config.EvidenceRules;
import org.harkara.config.Guards;
import org.harkara.config.ImportWords;
import org.harkara.config.Notices;
import org.harkara.config.Offices;
import org.harkara.config.OrderRules;
import org.harkara.config.Phones;
import org.harkara.config.Role;
import org.harkara.config.Settings;
import org.harkara.config.Spans;
import org.harkara.model.Address;
import org.harkara.model.Button;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Place;
import org.harkara.model.Plan;
import org.harkara.model.Status;
import org.harkara.store.CaseRegister;
import org.harkara.store.MessageRegister;
import org.harkara.store.OfficerRegister;

/** A small district with a few cases in it. */
public final class Sample {
  public static final Instant NOW = Instant.parse("2025-11-06T05:34:00Z");
  public static final Address CITIZEN = Address.sms("+919812345678");
  public static final Address OFFICER = Address.sms("+919800184500");
  static final Place STATION =
      new Place(
          5, "184/123", "station", Names.of("Primary School", "प्राथमिक शाला"), Optional.empty());
  static final Officer EXCISE = new Officer(7, Names.of("Asha Verma", "आशा वर्मा"), 70, "hi");

  private Sample() {}

  public static Config config() {
    var span = new Calendar.Span(LocalTime.of(22, 0), LocalTime.of(6, 0));
    return new Config(
        new Settings(
            0,
            "http://localhost",
            "jdbc:sqlite::memory:",
            "D1",
            "hi",
            5,
            10,
            Duration.ofMinutes(10),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Map.of(),
            List.of(),
            Duration.ofMinutes(2),
            3,
            Spans.USUAL,
            EvidenceRules.USUAL,
            ChatRules.USUAL,
            Guards.USUAL,
            AccessRules.USUAL),
        Map.of(),
        new Calendar(
            ZoneId.of("Asia/Kolkata"),
            new Offices(Map.of(), Set.of()),
            Map.of(),
            Optional.of(span),
            Notices.USUAL,
            Map.of()),
        Map.of(
            "excise", new Department("excise", Names.of("Excise", "आबकारी"), List.of()),
            "police", new Department("police", Names.of("Police", "पुलिस"), List.of())),
        Map.of("nodal", new Role("nodal", Names.of("Nodal officer", "नोडल अधिकारी"), true)),
        new Categories(
            Map.of(
                "liquor_distribution", category("liquor_distribution", "Liquor", "शराब वितरण"),
                "triage", category("triage", "Triage", "छँटाई")),
            Map.of(),
            Map.of(),
            Duration.ofMinutes(15),
            OrderRules.USUAL,
            Map.of(),
            Categories.Likely.USUAL,
            List.of()),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        new ImportWords(
            Map.of(),
            Map.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            "hi",
            new ImportWords.Bounds(6, 38, 68, 98),
            Map.of(),
            Set.of()),
        new Phones(
            List.of(CITIZEN, OFFICER),
            List.of(CITIZEN, Address.telegram("77")),
            Map.of(
                Phones.CITIZEN,
                Map.of("en", List.of("liquor", "STATUS {case}"), "hi", List.of("शराब")),
                Phones.OFFICER,
                Map.of("en", List.of("OK {case}", "LIST")))));
  }

  private static Category category(String slug, String en, String hi) {
    return new Category(
        slug,
        "complaint",
        Names.of(en, hi),
        "excise",
        1,
        false,
        "l",
        Category.Clock.ROUND_THE_CLOCK,
        "l",
        List.of(),
        true,
        List.of());
  }

  /** Case 100 runs late with Asha Verma; case 101 is an anonymous one nobody has yet. */
  public static FakeStore store() {
    var store = new FakeStore();
    store.cases.add(
        new CaseRegister.Entry(
            complaint(100, Status.ASSIGNED, false, "<script>alert(1)</script> call 9812345678"),
            Optional.of(EXCISE)));
    store.cases.add(
        new CaseRegister.Entry(
            unplaced(101, "दारू बाँट रहे हैं, मेरा नंबर 9812345678"), Optional.empty()));
    store.events.put(
        100L,
        List.of(
            new CaseEvent(NOW.minusSeconds(3600), "complainant", "filed", "by sms"),
            new CaseEvent(NOW.minusSeconds(3590), "clock", "assigned", "Asha Verma, nodal")));
    store.lines.add(in(1, CITIZEN, "daru bat rhi", "accepted", Optional.of(100L)));
    store.lines.add(out(2, CITIZEN, "Case 1005 filed", "delivered", Optional.of(100L)));
    store.lines.add(out(3, OFFICER, "New case", "sent", Optional.of(100L)));
    store.lines.add(
        in(4, Address.telegram("4242"), "नंबर 9812345678", "accepted", Optional.of(101L)));
    store.lines.add(out(5, OFFICER, "New case 101", "queued", Optional.of(101L)));
    store.lines.add(in(6, Address.sms("AX-SBIBNK"), "OTP 1234", "dropped", Optional.empty()));
    store.officers.add(
        new OfficerRegister.Entry(
            new Duty(
                1,
                EXCISE,
                "nodal",
                Optional.of("excise"),
                STATION,
                NOW.minusSeconds(86_400),
                Instant.parse("9999-01-01T00:00:00Z")),
            OFFICER));
    store.officers.add(
        new OfficerRegister.Entry(
            new Duty(
                2,
                new Officer(8, Names.of("Imran Qureshi", "इमरान क़ुरैशी"), 71, "hi"),
                "ro",
                Optional.empty(),
                STATION,
                NOW,
                NOW.plusSeconds(60)),
            Address.telegram("7210045678")));
    return store;
  }

  public static String number(long id) {
    return CaseNumber.of(id);
  }

  public static Case complaint(long id, Status status, boolean anonymous, String text) {
    var filed = NOW.minusSeconds(3600);
    return new Case(
        id,
        status,
        Optional.of("liquor_distribution"),
        Optional.empty(),
        false,
        anonymous,
        "excise",
        Optional.of(STATION),
        "",
        text,
        50,
        Medium.SMS,
        "en",
        filed,
        plan(filed),
        0,
        Optional.of(EXCISE.id()),
        Optional.of("nodal"),
        Optional.empty(),
        1);
  }

  private static Case unplaced(long id, String text) {
    return new Case(
        id,
        Status.NEEDS_INFO,
        Optional.of("triage"),
        Optional.empty(),
        false,
        true,
        "excise",
        Optional.empty(),
        "",
        text,
        51,
        Medium.TELEGRAM,
        "hi",
        NOW,
        plan(NOW),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private static Plan plan(Instant filed) {
    return new Plan(
        List.of(
            new Plan.Leg(
                "accept",
                Status.ACCEPTED,
                filed.plusSeconds(300),
                Optional.of(filed.plusSeconds(60))),
            new Plan.Leg("resolve", Status.RESOLVED, filed.plusSeconds(3000), Optional.empty())),
        List.of(),
        List.of());
  }

  static MessageRegister.Line in(
      long id, Address from, String text, String verdict, Optional<Long> caseId) {
    return new MessageRegister.Line(
        id,
        NOW.plusSeconds(id),
        true,
        from.medium(),
        Optional.empty(),
        from,
        text,
        "en",
        1,
        Optional.empty(),
        Optional.of(verdict),
        "filed",
        Optional.empty(),
        caseId,
        from.medium() == Medium.TELEGRAM,
        List.of());
  }

  static MessageRegister.Line out(
      long id, Address to, String text, String state, Optional<Long> caseId) {
    return new MessageRegister.Line(
        id,
        NOW.plusSeconds(id),
        false,
        to.medium(),
        Optional.empty(),
        to,
        text,
        "en",
        1,
        Optional.of(Kind.REPLY),
        Optional.empty(),
        "",
        Optional.of(state),
        caseId,
        false,
        to.medium() == Medium.TELEGRAM
            ? List.of(List.of(new Button("Yes", "/f case:1005 yes")))
            : List.of());
  }
}
