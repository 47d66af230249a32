package org.harkara.model;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What a message means, once text and context are put together. Decided by {@code reading}. */
public sealed interface Reading {

  /**
   * Something wrong is reported.
   *
   * @param category slug; empty when the candidates are too close to choose
   * @param secondary slug of a second, less grave matter in the same text
   * @param candidates likeliest slugs, best first, when category is empty
   * @param placeCode a place of the district, as written or named
   * @param why the words that decided, for the officer and for {@code explain}
   */
  record Complaint(
      Optional<String> category,
      Optional<String> secondary,
      List<String> candidates,
      boolean emergency,
      boolean anonymous,
      Optional<String> placeCode,
      String why)
      implements Reading {
    public Complaint {
      candidates = List.copyOf(candidates);
    }

    public Complaint at(String code) {
      return new Complaint(
          category, secondary, candidates, emergency, anonymous, Optional.of(code), why);
    }
  }

  /**
   * An order to Harkara itself.
   *
   * @param event lower_snake_case: accept, reached, done, drop, forward, info, list, help, status,
   *     confirm, reopen, anon, stop, start …
   * @param caseNumber digits as written, check digit not yet verified
   * @param argument what follows: the action taken, the reason, the department and reason
   */
  record Command(String event, Optional<String> caseNumber, String argument) implements Reading {}

  /** A reply to the pending question. */
  record Answer(Session.Ask to, Choice choice) implements Reading {}

  /** An addition to a case that is already open. */
  record Comment(String caseNumber, String why) implements Reading {}

  /**
   * A question about rules, lists, times: answered, never opened as a case.
   *
   * @param topic a key of the answers in the catalogue
   */
  record Question(String topic, String why) implements Reading {}

  /**
   * An officer reports; one message may speak of several events or stations.
   *
   * @param doubts what is asked: of the other stations of a list they keep none from counting
   * @param beside what else the message says: a complaint, or an addition to an open case
   */
  record Report(List<ReportItem> items, List<Doubtful> doubts, Optional<Reading> beside)
      implements Reading {
    public Report {
      items = List.copyOf(items);
      doubts = List.copyOf(doubts);
      if (items.isEmpty() && doubts.isEmpty()) {
        throw new IllegalArgumentException("a report has at least one item or doubt");
      }
    }

    public Report(List<ReportItem> items) {
      this(items, List.of(), Optional.empty());
    }

    /** The same doubts, and what else was said. */
    public Report with(List<ReportItem> understood) {
      return new Report(understood, doubts, beside);
    }

    public Report beside(Reading other) {
      return new Report(items, doubts, Optional.of(other));
    }
  }

  /**
   * An officer means to report, but no careful reader would be sure what: ask, count nothing.
   *
   * @param event the likeliest
   * @param slot when it is known
   * @param why lower_snake_case, completes a key of the catalogue {@code ask.report.}: {@code
   *     two_numbers}, {@code percentage}, {@code about}, {@code range}, {@code one_sex}, {@code
   *     no_slot}, {@code no_number}, {@code unit_missing}, {@code place_missing} …
   * @param field that is missing or doubtful, when it is one
   * @param place that is named in a list of several: its code
   */
  record Doubtful(
      String event,
      Optional<LocalTime> slot,
      String why,
      Optional<String> field,
      Optional<String> place)
      implements Reading {
    public Doubtful(String event, Optional<LocalTime> slot, String why, Optional<String> field) {
      this(event, slot, why, field, Optional.empty());
    }

    public Doubtful at(Optional<String> code) {
      return new Doubtful(event, slot, why, field, code);
    }
  }

  /** Nothing that can be acted on. */
  record Unclear(Why why) implements Reading {
    /** The reasons have different answers. */
    public enum Why {
      /** A complaint perhaps, but of what? Ask. */
      VAGUE,
      /** A greeting: say what Harkara is for. */
      GREETING,
      /** Thanks, "ok": nothing to do, nothing to say. */
      THANKS,
      /** A test, an advertisement, keys hit at random. */
      SPAM_OR_TEST,
      /** A machine's: a bounce, an automatic reply, an alert. Nobody is there to be answered. */
      AUTOMATIC,
      /** Passed on to everybody, and meant for nobody: say once that it is not filed. */
      CHAIN,
      /** Which of several open cases is meant? Ask. */
      WHICH_CASE,
      /** No text at all. */
      EMPTY
    }
  }

  /** An answer's content, already matched to the question. */
  sealed interface Choice {
    record Yes() implements Choice {}

    record No(String remark) implements Choice {}

    /** Of the options shown, counted from 0. */
    record Option(int index) implements Choice {}

    /** Words; for a place question with the place found, if any. */
    record Words(String text, Optional<String> placeCode) implements Choice {}
  }
}
