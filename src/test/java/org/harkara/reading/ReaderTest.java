package org.harkara.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.CaseNumber;
import org.harkara.model.Contact;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.model.Place;
import org.harkara.model.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text and context together; readings in the short form of {@link JudgeTest#word}. */
class ReaderTest {
  private static final Instant NOW = Instant.parse("2025-11-06T05:30:00Z");
  private static final Contact CONTACT =
      new Contact(
          1, Address.sms("+919812345678"), Optional.empty(), Optional.empty(), false, false);
  private static final String LIQUOR = CaseNumber.of(1001);
  private static final String POSTER = CaseNumber.of(1002);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          officer | OK 10012                      | /accept 10012
          officer | ok 10012                      | /accept 10012
          officer | ok10012                       | /accept 10012
          officer | Ok #10012 thanks              | /accept 10012: thanks
          officer | ठीक है १००१२                    | /accept 10012
          officer | theek hai case no 10012       | /accept 10012
          officer | 10012 ok                      | /accept 10012
          officer | 10012 done team bheji         | /done 10012: team bheji
          officer | DONE 10012: 12 Bottles seized | /done 10012: 12 Bottles seized
          officer | हो गया 10012 पोस्टर हटाया         | /done 10012: पोस्टर हटाया
          officer | ho gya 10012 sab hataya       | /done 10012: sab hataya
          officer | DONE ho gaya                  | /done: ho gaya
          officer | reached 10012                 | /reached 10012
          officer | pahunch gaye 10012            | /reached 10012
          officer | DROP 10012 fake               | /drop 10012: fake
          officer | निरस्त 10012 झूठी                | /drop 10012: झूठी
          officer | FWD 10012 POLICE not ours     | /forward 10012: POLICE not ours
          officer | INFO 10012                    | /info 10012
          officer | HOLD 10012 2h road closed     | /hold 10012: 2h road closed
          officer | RESUME 10012                  | /resume 10012
          officer | ASK 10012 which booth?        | /ask 10012: which booth?
          officer | ROUTE 10012 drugs 184         | /route 10012: drugs 184
          officer | undo                          | /undo
          officer | LIST                          | /list
          officer | सूची                           | /list
          officer | help                          | /help
          officer | सहायता                         | /help
          officer | ok                            | -THANKS
          officer | DONE 123                      | /done 123
          officer | DONE 12345678901              | /done: 12345678901
          officer | booth 123 par evm kharab      | evm_vvpat_fault
          citizen | done 10012 ho gaya            | /done 10012: ho gaya
          citizen | LIST                          | /list
          citizen | list me naam nahi hai         | voter_roll
          citizen | help booth capture ho raha    | bogus_voting_booth_capture!
          citizen | ok                            | -THANKS
          citizen | ok 500 rupaye bant rahe hai   | money_distribution
          citizen | STATUS 10012                  | /status 10012
          citizen | status १००१२                   | /status 10012
          citizen | स्थिति 10012                    | /status 10012
          citizen | 10012 status                  | /status 10012
          citizen | STATUS                        | /status
          citizen | REOPEN 10012 abhi bhi chalu   | /reopen 10012: abhi bhi chalu
          citizen | REOPEN                        | /reopen
          citizen | REOPEN L marpit phir shuru    | /reopen L: marpit phir shuru
          citizen | STATUS L                      | /status L
          citizen | status L sharab wali shikayat | /status L: sharab wali shikayat
          citizen | status L marpit ho rahi hai   | violence_law_order!
          citizen | sthiti 184 booth par bahut kharab, marpit ho rahi hai | violence_law_order!
          citizen | /status booth par marpit ho rahi hai | violence_law_order!
          citizen | /help booth capture ho raha   | bogus_voting_booth_capture!
          citizen | no 10012 done nahi hua        | /reopen 10012: done nahi hua
          citizen | YES L                         | /confirm L
          citizen | NO L abhi bhi hai             | /reopen L: abhi bhi hai
          citizen | YES                           | -THANKS
          officer | OK 500 rupaye bant rahe hai   | money_distribution
          officer | DONE 10013 sharab pakdi, bant rahi thi | /done 10013: sharab pakdi, bant rahi thi
          officer | UNDO                          | /undo
          officer | जारी L                         | /resume L
          citizen | STOP                          | /stop
          citizen | stop!                         | /stop
          citizen | STOP 12345                    | -VAGUE
          citizen | start                         | /start
          citizen | /start                        | /start
          citizen | /start abc                    | /start: abc
          citizen | /help@harkara_bot             | /help
          citizen | /status 10012                 | /status 10012
          citizen | ANON                          | /anon
          citizen | गुमनाम                         | /anon
          """)
  void readsOrders(String who, String text, String expected) {
    assertThat(read(numbers(text), who.equals("officer") ? officer(Optional.empty()) : citizen()))
        .isEqualTo(numbers(expected));
  }

  @ParameterizedTest(name = "reply-to: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ok                        | /accept %s
          DONE 12 bottles seized    | /done %s: 12 bottles seized
          done sharab bat rahi thi, seized | /done %s: sharab bat rahi thi, seized
          pahunch gaye              | /reached %s
          team is on the way        | @%s reply_to
          DONE 10012 removed        | /done 10012: removed
          """)
  void anOfficersReplyToKnowsItsCase(String text, String expected) {
    assertThat(read(text, officer(Optional.of(LIQUOR)))).isEqualTo(expected.formatted(LIQUOR));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          CATEGORY   | 2                              | CATEGORY #1
          CATEGORY   | २                              | CATEGORY #1
          CATEGORY   | 2.                             | CATEGORY #1
          CATEGORY   | option 2                       | CATEGORY #1
          CATEGORY   | dusra wala                     | CATEGORY #1
          CATEGORY   | sharab                         | CATEGORY #0
          CATEGORY   | gift wala                      | CATEGORY #1
          CATEGORY   | something else                 | CATEGORY #2
          CATEGORY   | 7                              | CATEGORY words
          CATEGORY   | pata nahi                      | CATEGORY words
          CATEGORY   | sharab bant rahi hai           | CATEGORY #0
          CATEGORY   | booth par goli chal rahi hai   | violence_law_order!
          CATEGORY   | mera booth kahan hai           | ?own_booth
          CATEGORY   | ok                             | -THANKS
          CATEGORY   | STOP                           | /stop
          PLACE      | 184/123                        | PLACE in 184/123
          PLACE      | १८४/१२३                        | PLACE in 184/123
          PLACE      | 184 123                        | PLACE in 184/123
          PLACE      | 184                            | PLACE in 184
          PLACE      | AC 184 booth 45                | PLACE in 184/45
          PLACE      | Navnagar                       | PLACE in 184
          PLACE      | नवनगर में                       | PLACE in 184
          PLACE      | panchayat bhawan ke piche      | PLACE words
          PLACE      | theke ke paas                  | PLACE words
          PLACE      | pata nahi                      | PLACE words
          PLACE      | sharab bant rahi hai mandir pe | PLACE words
          PLACE      | evm kharab hai                 | evm_vvpat_fault
          PLACE      | ok                             | -THANKS
          SOLVED     | YES                            | SOLVED yes
          SOLVED     | हाँ                             | SOLVED yes
          SOLVED     | haan ho gaya                   | SOLVED yes
          SOLVED     | ok                             | SOLVED yes
          SOLVED     | band ho gaya                   | SOLVED yes
          SOLVED     | NO                             | SOLVED no
          SOLVED     | nahi abhi bhi bat rahi hai     | SOLVED no: abhi bhi bat rahi hai
          SOLVED     | नहीं                            | SOLVED no
          SOLVED     | abhi tak koi nahi aaya         | SOLVED no: abhi tak koi nahi aaya
          SOLVED     | evm kharab hai                 | evm_vvpat_fault
          WHICH_CASE | 1                              | WHICH_CASE #0
          WHICH_CASE | sharab wala                    | WHICH_CASE #0
          WHICH_CASE | poster                         | WHICH_CASE #1
          WHICH_CASE | booth kabza kar liya           | bogus_voting_booth_capture!
          SUBJECT    | gali me                        | SUBJECT words
          SUBJECT    | sharab bant rahi hai           | liquor_distribution
          SUBJECT    | hello                          | -GREETING
          """)
  void readsAnswers(Session.Ask ask, String text, String expected) {
    var options =
        switch (ask) {
          case CATEGORY -> List.of("liquor_distribution", "gift_coupon_distribution", "triage");
          case WHICH_CASE -> List.of(LIQUOR, POSTER);
          case PLACE, SOLVED, OFFICER, SUBJECT, FIGURE, DETAIL, ROLL_CALL, FORM, GUIDE, ORDER ->
              List.<String>of();
        };
    var open = ask == Session.Ask.WHICH_CASE ? List.of(liquor(), poster()) : ownCase(ask);
    var caseId = ask == Session.Ask.PLACE ? Optional.of(1001L) : Optional.<Long>empty();
    var pending = new Session(ask, caseId, options, List.of("said before"), false, 1, NOW, NOW);
    var context =
        new Context(CONTACT, List.of(), Optional.of(pending), open, Optional.empty(), false, NOW);
    assertThat(read(text, context)).isEqualTo(expected);
  }

  @Test
  void namesTheCaseByNumber() {
    var pending =
        new Session(
            Session.Ask.WHICH_CASE,
            Optional.empty(),
            List.of(LIQUOR, POSTER),
            List.of("said before"),
            false,
            1,
            NOW,
            NOW);
    var context =
        new Context(
            CONTACT,
            List.of(),
            Optional.of(pending),
            List.of(liquor(), poster()),
            Optional.empty(),
            false,
            NOW);
    assertThat(read("wo " + POSTER + " wali", context)).isEqualTo("WHICH_CASE #1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one  | sharab bant rahi hai                | @L same_category
          one  | daru bat rhi h 184/45               | liquor_distribution
          one  | daru bat rhi h 184/123              | @L same_category
          one  | evm kharab hai                      | evm_vvpat_fault
          one  | abhi bhi bat rahi hai               | @L follow_up
          one  | please come fast                    | @L follow_up
          one  | abhi tak koi nahi aaya              | @L follow_up
          one  | kab aaoge                           | @L follow_up
          one  | L ka kya hua                        | @L case_number
          one  | L                                   | /status L
          one  | jhagda                              | [violence_law_order]
          one  | evm                                 | [evm_vvpat_fault]
          one  | evm jaldi aao                       | @L follow_up
          one  | sharab                              | @L same_category
          one  | L booth par goli chal rahi hai      | violence_law_order!
          one  | dhanyavad                           | -THANKS
          one  | namaste                             | -GREETING
          one  | mera booth kahan hai                | ?own_booth
          two  | please come fast                    | -WHICH_CASE
          two  | sharab bant rahi hai                | @L same_category
          two  | sharab                              | @L same_category
          two  | abhi tak banner nahi hataye         | @P same_category
          old  | sharab bant rahi hai                | liquor_distribution
          old  | please come fast                    | @L follow_up
          none | please come fast                    | -VAGUE
          """)
  void readsAdditionsToOpenCases(String cases, String text, String expected) {
    var open = new ArrayList<Context.OpenCase>();
    switch (cases) {
      case "one" -> open.add(liquor());
      case "two" -> open.addAll(List.of(liquor(), poster()));
      case "old" ->
          open.add(
              new Context.OpenCase(
                  1001,
                  LIQUOR,
                  "liquor_distribution",
                  Optional.empty(),
                  NOW.minus(Duration.ofHours(25))));
      default -> assertThat(cases).isEqualTo("none");
    }
    var context =
        new Context(CONTACT, List.of(), Optional.empty(), open, Optional.empty(), false, NOW);
    assertThat(read(numbers(text), context)).isEqualTo(numbers(expected));
  }

  @Test
  void aReplyToAnOwnCaseIsAComment() {
    var context =
        new Context(
            CONTACT,
            List.of(),
            Optional.empty(),
            List.of(liquor(), poster()),
            Optional.of(POSTER),
            false,
            NOW);
    assertThat(read("photo bhej diya", context)).isEqualTo("@" + POSTER + " reply_to");
    assertThat(read("dhanyavad", context)).isEqualTo("-THANKS");
  }

  @Test
  void aBarePhotoBelongsToTheOnlyOpenCase() {
    var one =
        new Context(
            CONTACT, List.of(), Optional.empty(), List.of(liquor()), Optional.empty(), true, NOW);
    var none =
        new Context(CONTACT, List.of(), Optional.empty(), List.of(), Optional.empty(), true, NOW);
    assertThat(read("", one)).isEqualTo("@" + LIQUOR + " follow_up");
    assertThat(read("", none)).isEqualTo("-EMPTY");
    assertThat(read("  \u200b ", none)).isEqualTo("-EMPTY");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "gumnam daru bat rahi hai, true",
    "ANON: daru bat rahi hai, true",
    "daru bat rahi hai mera naam gupt rakhe, true",
    "शराब बंट रही है नाम मत बताना, true",
    "daru bat rahi hai, false"
  })
  void hearsTheWishToStayUnnamed(String text, boolean anonymous) {
    var reading = Sample.READER.decide(Sample.READER.parse(text), citizen());
    assertThat(reading)
        .isInstanceOfSatisfying(
            org.harkara.model.Reading.Complaint.class,
            c -> {
              assertThat(c.category()).contains("liquor_distribution");
              assertThat(c.anonymous()).isEqualTo(anonymous);
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "gumnam, true",
    "गुमनाम kuch gadbad hai, true",
    "kuch gadbad hai mera naam gupt rakhe, true",
    "kuch gadbad hai, false"
  })
  void hearsTheWishInVagueTextsToo(String text, boolean anonymous) {
    assertThat(Sample.READER.parse(text).anonymous()).isEqualTo(anonymous);
  }

  @Test
  void saysWhichWordsDecided() {
    var reading =
        Sample.READER.decide(Sample.READER.parse("Ghar pe Sharab bat rahi hai"), citizen());
    assertThat(reading)
        .isInstanceOfSatisfying(
            org.harkara.model.Reading.Complaint.class,
            c -> assertThat(c.why()).isEqualTo("Sharab, bat rahi"));
  }

  private static String read(String text, Context context) {
    return JudgeTest.word(Sample.READER.decide(Sample.READER.parse(text), context));
  }

  private static String numbers(String text) {
    return text.replaceAll("\\bL\\b", LIQUOR).replaceAll("\\bP\\b", POSTER);
  }

  private static List<Context.OpenCase> ownCase(Session.Ask ask) {
    return ask == Session.Ask.PLACE ? List.of(liquor()) : List.of();
  }

  private static Context.OpenCase liquor() {
    return new Context.OpenCase(
        1001,
        LIQUOR,
        "liquor_distribution",
        Optional.of("184/123"),
        NOW.minus(Duration.ofMinutes(20)));
  }

  private static Context.OpenCase poster() {
    return new Context.OpenCase(1002, POSTER, "poster_banner_no_permission", Optional.empty(), NOW);
  }

  private static Context citizen() {
    return new Context(
        CONTACT, List.of(), Optional.empty(), List.of(), Optional.empty(), false, NOW);
  }

  private static Context officer(Optional<String> repliesTo) {
    var place = new Place(9, "CHANDANPUR", "district", Names.of("C", ""), Optional.empty());
    return new Context(
        CONTACT, List.of(duty(place)), Optional.empty(), List.of(), repliesTo, false, NOW);
  }

  static Duty duty(Place place) {
    return new Duty(
        1,
        new Officer(1, Names.of("A", ""), 1, "en"),
        "nodal_officer",
        Optional.of("excise"),
        place,
        NOW,
        NOW.plusSeconds(60));
  }
}
