package org.harkara.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What really happens at one station on a poll day, and what its presiding officer texts of it. */
final class DayStation {
  final String code;
  final String phone;
  final int male;
  final int female;

  /** Votes so far by slot. */
  final Map<LocalTime, Integer> truth = new LinkedHashMap<>();

  int finalMale;
  int finalFemale;

  private final Random random;
  private final List<DayMessage> messages = new ArrayList<>();

  DayStation(String code, String phone, Random random) {
    this.code = code;
    this.phone = phone;
    this.random = random;
    this.male = 350 + random.nextInt(300);
    this.female = 320 + random.nextInt(290);
  }

  int finalTotal() {
    return finalMale + finalFemale;
  }

  /**
   * @param silent share of figures that come only after a reminder
   * @param wrong share of figures that are mistyped first
   * @param repeats share of messages that arrive twice
   * @param shadow share of stations that have no network for most of the day
   */
  record Habits(double silent, double wrong, double repeats, double shadow) {}

  /** In the order in which they arrive. */
  List<DayMessage> day(LocalDate poll, List<LocalTime> slots, Habits habits) {
    vote(slots);
    var eve = poll.minusDays(1);
    say(eve.atTime(13, 0), 150, "PD", "PARTY LEFT DC", "dal rawana ho gaya");
    say(eve.atTime(15, 45), 120, "PR", "SAP", "party pahunch gayi");
    int agents = 2 + random.nextInt(5);
    say(poll.atTime(5, 35), 25, "MP " + agents, "mock poll ho gya " + agents + " agent");
    say(poll.atTime(6, 10), 30, "MC", "CRC done mock data clear");
    say(poll.atTime(7, 0), 12, "PS", "ST", "मतदान शुरू 7 बजे");
    boolean dark = random.nextDouble() < habits.shadow();
    for (var slot : slots) {
      figure(poll, slot, dark, habits);
    }
    say(poll.atTime(18, 0), 3, "Q " + (1 + random.nextInt(30)));
    say(poll.atTime(18, 15), 30, "PC", "मतदान समाप्त");
    finals(poll.atTime(19, 0));
    say(poll.atTime(20, 0), 60, "PL", "party left PS");
    say(poll.atTime(21, 30), 90, "MD", "EVM jama kar di");
    repeat(habits.repeats());
    return messages;
  }

  private void vote(List<LocalTime> slots) {
    int electors = male + female;
    double turnout = 0.5 + random.nextDouble() * 0.25;
    double done = 0;
    for (int i = 0; i < slots.size(); i++) {
      done += (1 - done) / (slots.size() - i) * (0.7 + random.nextDouble() * 0.5);
      int before = truth.values().stream().max(Integer::compare).orElse(0);
      int so = (int) (electors * turnout * Math.min(done, 1));
      truth.put(slots.get(i), Math.max(so, before + 1));
    }
    int all = truth.get(slots.getLast()) + random.nextInt(9);
    finalMale = Math.min(male, Math.max(all - female, all * male / electors));
    finalFemale = all - finalMale;
  }

  private void figure(LocalDate poll, LocalTime slot, boolean dark, Habits habits) {
    int votes = truth.get(slot);
    var named = "VTR " + slot + " total " + votes;
    if (dark && slot.isAfter(LocalTime.of(8, 30)) && slot.isBefore(LocalTime.of(16, 0))) {
      messages.add(
          new DayMessage(
              poll.atTime(15, 20).plusSeconds(random.nextInt(600)), this, named, named, ""));
      return;
    }
    var at =
        random.nextDouble() < habits.silent()
            ? poll.atTime(slot).plusMinutes(11 + random.nextInt(30))
            : poll.atTime(slot).plusSeconds(random.nextInt(540));
    var wrong = random.nextDouble() < habits.wrong() ? mistyped(votes) : "";
    messages.add(new DayMessage(at, this, texted(slot, votes), named, wrong));
  }

  private String mistyped(int votes) {
    return switch (random.nextInt(3)) {
      case 0 -> "VTR " + votes * 10;
      case 1 -> "VTR " + Math.max(1, votes / 10);
      default -> "VTR " + (votes + 7);
    };
  }

  /** As different people write. */
  private String texted(LocalTime slot, int votes) {
    int m = votes * male / (male + female);
    int hour = slot.getHour() > 12 ? slot.getHour() - 12 : slot.getHour();
    return switch (random.nextInt(9)) {
      case 0 -> "" + votes;
      case 1 -> "VTR " + votes;
      case 2 -> "vtr " + slot.getHour() + " " + votes;
      case 3 -> hour + " baje tak " + votes;
      case 4 -> hour + " बजे तक " + hindi(votes) + " मत पड़े";
      case 5 -> "M " + m + " F " + (votes - m) + " T 0";
      case 6 -> "male " + m + " female " + (votes - m) + " total " + votes;
      case 7 -> "कुल " + hindi(votes);
      default -> "ab tak kul " + votes + " vote pade sir";
    };
  }

  private void finals(LocalDateTime from) {
    var text =
        random.nextBoolean()
            ? "FIN " + finalMale + " " + finalFemale + " 0 " + finalTotal()
            : "17C M" + finalMale + " F" + finalFemale + " T0 TOTAL " + finalTotal();
    say(from, 40, text);
  }

  private static String hindi(int number) {
    return ("" + number)
        .chars()
        .collect(
            StringBuilder::new,
            (out, digit) -> out.append((char) ('०' + digit - '0')),
            StringBuilder::append)
        .toString();
  }

  private void say(LocalDateTime from, int minutes, String... ways) {
    var text = ways[random.nextInt(ways.length)];
    var at = from.plusSeconds(random.nextInt(minutes * 60));
    messages.add(new DayMessage(at, this, text, text, ""));
  }

  private void repeat(double share) {
    for (var message : List.copyOf(messages)) {
      if (random.nextDouble() < share) {
        messages.add(message.again(random.nextInt(120)));
      }
    }
  }
}
