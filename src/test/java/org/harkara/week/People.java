package org.harkara.week;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.harkara.model.CaseNumber;
import org.harkara.model.Outbound;

/** What citizens write, and how officers and citizens answer what they read on their phones. */
final class People {
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9+])[1-9][0-9]{3,8}(?![0-9])");

  private static final List<String> COMPLAINTS =
      List.of(
          "daru bat rahi hai voter ko",
          "गांव में वोट के लिए शराब बांटी जा रही है",
          "Cash is being given to voters, please send a squad",
          "vote ke liye paise baant rahe hain",
          "वोट के बदले साड़ी और कंबल बांटे जा रहे हैं",
          "Posters of a candidate on the government school wall without permission",
          "loudspeaker raat ko 11 baje prachar me baj raha hai",
          "EVM kharab hai do ghante se voting band hai",
          "मतदान केंद्र पर पानी और रैंप नहीं है",
          "booth ke paas party ka tent lagakar prachar kar rahe hain",
          "voter list me mera naam nahi hai, kat gaya",
          "मेरा वोटर कार्ड नहीं आया, तीन महीने से आवेदन किया है",
          "party ki gadi voter ko booth tak la rahi hai",
          "whatsapp par chunav ke bare me fake video viral hai",
          "voters ko banduk dikha kar dhamka rahe hain",
          "booth par marpit ho rahi hai abhi",
          "booth loot liya, farji vote daal rahe hain",
          "मंदिर में धर्म के नाम पर वोट मांग रहे हैं");

  private static final List<String> DEPARTMENTS =
      List.of("police", "excise", "fst", "mcc_cell", "transport", "municipal", "expenditure_cell");

  private static final List<String> DONE =
      List.of(
          "team went, material seized",
          "टीम पहुंची, सामग्री जब्त की गई",
          "mauke par jaa kar karwai ki gayi");

  private final Random random;

  People(Random random) {
    this.random = random;
  }

  /** What somebody will write after a while. */
  record Later(Duration after, String text) {}

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Duration within(int minutes) {
    return Duration.ofMinutes(1 + (long) (-Math.log(1 - random.nextDouble()) * minutes));
  }

  String complaint() {
    var text = one(COMPLAINTS);
    if (chance(0.1)) {
      text = (chance(0.5) ? "ANON " : "गुमनाम ") + text;
    }
    return chance(0.6) ? text + ", " + place() : text;
  }

  String place() {
    int station = 121 + random.nextInt(8);
    return one(List.of("AC 184 booth " + station, "184/" + station, "बूथ 123 विधानसभा 184"));
  }

  /** How a citizen answers, if at all. */
  List<Later> citizen(Outbound text) {
    var key = text.template().orElse("");
    if (key.endsWith("ask_place")) {
      return maybe(0.7, 25, chance(0.85) ? place() : "bade peepal ke paas");
    }
    return switch (key) {
      case "complaint.resolved" ->
          chance(0.4)
              ? maybe(1, 90, one(List.of("YES", "हाँ", "ha ho gaya")))
              : chance(0.2)
                  ? maybe(1, 90, one(List.of("NO", "नहीं", "nahi hua")))
                  : maybe(0.1, 30, "ok thanks");
      case "complaint.dropped" ->
          maybe(0.15, 60, "REOPEN " + number(text) + " abhi bhi ho raha hai, dekhiye");
      case "complaint.asked" -> maybe(0.7, 120, "haan, chauk ke paas wali dukan hai, lal rang ki");
      case "ask.which_case" -> maybe(0.8, 5, number(text));
      case "ask.category" -> maybe(0.8, 5, "1");
      default ->
          chance(0.03)
              ? maybe(1, 200, one(List.of("STATUS " + number(text), "STATUS", "dhanyavad", "HELP")))
              : List.of();
    };
  }

  /** What an officer does about a text about a case, if anything. */
  List<Later> officer(Outbound text) {
    var key = text.template().orElse("");
    var n = number(text);
    boolean news =
        key.equals("officer.assigned")
            || key.startsWith("officer.escalated")
            || key.equals("officer.reopened")
            || key.equals("officer.circle")
            || key.equals("officer.correction");
    boolean nudge = key.startsWith("officer.reminder") || key.equals("officer.overdue");
    if (n.isEmpty() || neglected(n) || !(news && chance(0.7) || nudge && chance(0.45))) {
      return List.of();
    }
    int dice = random.nextInt(100);
    if (dice < 45) {
      var first = within(4);
      return List.of(
          new Later(first, "OK " + n),
          new Later(first.plus(within(8)), chance(0.5) ? "REACHED " + n : "पहुंचे " + n),
          new Later(first.plusMinutes(10).plus(within(20)), "DONE " + n + " " + one(DONE)));
    }
    if (dice < 65) {
      return List.of(new Later(within(15), "DONE " + n + " " + one(DONE)));
    }
    if (dice < 75) {
      return List.of(new Later(within(15), "DROP " + n + " jhuthi shikayat, mauke par kuchh nahi"));
    }
    if (dice < 82) {
      return List.of(new Later(within(10), "FWD " + n + " " + one(DEPARTMENTS) + " inka kaam hai"));
    }
    if (dice < 87) {
      var held = within(10);
      return List.of(
          new Later(held, "HOLD " + n + " 2h vahan rasta band hai"),
          new Later(held.plus(within(100)), chance(0.5) ? "RESUME " + n : "OK " + n));
    }
    if (dice < 91) {
      return List.of(new Later(within(10), "ASK " + n + " kaun si dukan hai?"));
    }
    if (dice < 95) {
      var first = within(10);
      return List.of(
          new Later(first, "DONE " + n + " " + one(DONE)),
          new Later(first.plusMinutes(random.nextInt(14)), "UNDO"));
    }
    return List.of(
        new Later(within(10), one(List.of("OK " + wrong(n), "DONE " + n, "LIST", "INFO " + n))));
  }

  /** Every fifth case is nobody's friend. */
  private static boolean neglected(String number) {
    return CaseNumber.id(number) % 5 == 0;
  }

  private List<Later> maybe(double share, int minutes, String text) {
    return chance(share) && !text.isBlank() ? List.of(new Later(within(minutes), text)) : List.of();
  }

  /** The first case number in a text, or nothing. */
  static String number(Outbound text) {
    return NUMBER
        .matcher(text.text())
        .results()
        .map(found -> found.group())
        .filter(CaseNumber::valid)
        .findFirst()
        .orElse("");
  }

  private static String wrong(String number) {
    int last = number.charAt(number.length() - 1) - '0';
    return number.substring(0, number.length() - 1) + (last + 1) % 10;
  }
}
