package org.harkara.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.gateway.Drill;
import org.harkara.gateway.Said;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo's script: a complaint nobody takes up, the ladder, the closing, the thanks. */
final class Play {
  private static final Logger LOG = LoggerFactory.getLogger(Play.class);
  private static final ChannelId PHONES = new ChannelId("simulator");
  private static final Address CITIZEN = Address.sms("+919812345678");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Node node;
  private final Drill drill;
  private final Config config;
  private final Duration pause;
  private final Map<Address, String> names = new HashMap<>();
  private int messages;
  private int shown;

  Play(Node node, Config config, double paceSeconds) {
    this.node = node;
    this.drill = node.drill();
    this.config = config;
    this.pause = Duration.ofMillis(Math.round(paceSeconds * 1000));
    names.put(CITIZEN, "Citizen");
    for (var row : config.officers()) {
      names.putIfAbsent(
          Address.parse(row.phone()),
          row.name().in("en") + ", " + config.roles().get(row.role()).name().in("en"));
    }
  }

  void run() {
    try {
      play();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      LOG.error("the demo's script broke off; the server goes on", fault);
    }
  }

  private void play() throws InterruptedException {
    moveTo(drill.now().plus(Duration.ofMinutes(75)));
    var party = presidingOfficer();
    if (party.isPresent()) {
      say("A presiding officer reports by text:");
      send(party.get(), "मतदान शुरू 7 बजे");
    }
    say("A citizen complains by SMS, in Roman Hindi:");
    var filed = send(CITIZEN, "daru bat rhi h sarpanch ke ghar pe, AC 184 booth 123");
    var number = filed.verdict().caseNumber().orElseThrow();

    say("Nobody reacts. The clock reminds, then climbs the ladder:");
    moveTo(drill.now().plus(Duration.ofMinutes(11)));

    say("The officer it came to takes it up, goes there, and closes it by text:");
    var officer = filed.notices().getFirst().to();
    send(officer, "OK " + number);
    send(officer, "DONE " + number);
    moveTo(drill.now().plus(Duration.ofMinutes(9)));
    send(officer, "REACHED " + number);
    moveTo(drill.now().plus(Duration.ofMinutes(14)));
    send(officer, "DONE " + number + " 42 bottles seized, FIR 117 lodged");

    say("The citizen was asked whether it is solved:");
    send(CITIZEN, "haan");
    send(CITIZEN, "STATUS " + number);

    if (party.isPresent()) {
      say("Nine o'clock, and the station is silent. Silence is an event:");
      moveTo(at(9, 11));
      send(party.get(), "118");
      say("A count is never guessed; what is doubtful waits for YES:");
      moveTo(at(11, 4));
      send(party.get(), "VTR 100");
      send(party.get(), "nahi");
      send(party.get(), "M 180 F 163 T 0");
    }

    say("That was a whole case. At the address above stand four phones and a clock: write as");
    System.out.println("   anybody, move the time, and watch the case beside them. Ctrl+C stops.");
  }

  private Drill.Settled send(Address from, String text) throws InterruptedException {
    Thread.sleep(pause);
    messages++;
    print(drill.now(), from, ">", text);
    var settled = drill.deliver(Inbound.text(PHONES, from, "demo-" + messages, text, drill.now()));
    settled.replies().forEach(this::print);
    settled.notices().forEach(this::print);
    shown = node.sentSoFar().size();
    return settled;
  }

  /** Moves the clock and shows what time did on the way. */
  private void moveTo(Instant to) throws InterruptedException {
    Thread.sleep(pause);
    drill.moveTo(to);
    var sent = node.sentSoFar();
    int others = 0;
    for (var line : sent.subList(Math.min(shown, sent.size()), sent.size())) {
      if (line.caseId().isEmpty() && !presidingOfficer().equals(Optional.of(line.address()))) {
        others++;
        continue;
      }
      print(line.at(), line.address(), "<", line.text());
      Thread.sleep(pause.dividedBy(2));
    }
    if (others > 0) {
      System.out.println("           … and " + others + " reminders to other silent stations");
    }
    shown = sent.size();
  }

  /** Of the station the complaint is about. */
  private Optional<Address> presidingOfficer() {
    return config.officers().stream()
        .filter(row -> row.place().equals("184/123") && row.role().equals("presiding_officer"))
        .findFirst()
        .map(row -> Address.parse(row.phone()));
  }

  private Instant at(int hour, int minute) {
    var zone = config.calendar().zone();
    return drill.now().atZone(zone).with(LocalTime.of(hour, minute)).toInstant();
  }

  private void print(Said said) {
    print(drill.now(), said.to(), "<", said.text());
  }

  private void print(Instant at, Address phone, String direction, String text) {
    var name = names.getOrDefault(phone, phone.text());
    System.out.println("  " + time(at) + "  " + name + " " + direction);
    text.lines().forEach(line -> System.out.println("           " + line));
  }

  private String time(Instant at) {
    return CLOCK.format(at.atZone(config.calendar().zone()));
  }

  private static void say(String words) {
    System.out.println();
    System.out.println("== " + words);
  }
}
