package org.harkara.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each oddity of the lists that offices send, what is done about it, and the words about it. */
class StationListTest {
  @TempDir Path dir;

  private static Arguments row(String label, String csv, String... lines) {
    return arguments(label, csv, List.of(lines));
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        row(
            "leading zeros, stops, spreadsheets' fractions, digits of Hindi",
            """
            AC,PS No,PS Name
            184,002,a
            184,3.,b
            184,4.0,c
            १८४,५,d
            """,
            "2 + station 184/2 under 184 {en=a}",
            "3 + station 184/3 under 184 {en=b}",
            "4 + station 184/4 under 184 {en=c}",
            "5 + station 184/5 under 184 {en=d}",
            "3 number: the number '3.' read as 3",
            "new 4, changed 0, unchanged 0, left out 0"),
        row(
            "every notation of a suffix",
            """
            AC,PS No,PS Name
            184,2A,a
            184,3 a,b
            184,4(A),c
            184,5 (क),d
            184,6-B,e
            184,7ख,f
            """,
            "2 + station 184/2A under 184 {en=a}",
            "3 + station 184/3A under 184 {en=b}",
            "4 + station 184/4A under 184 {en=c}",
            "5 + station 184/5A under 184 {en=d}",
            "6 + station 184/6B under 184 {en=e}",
            "7 + station 184/7B under 184 {en=f}",
            "new 6, changed 0, unchanged 0, left out 0"),
        row(
            "what is no number",
            """
            AC,PS No,PS Name
            184,10-20,a
            184,twelve,b
            184,,c
            184,12345,d
            Somewhere,2,e
            """,
            "2 left_out: '10-20' is no station number: left out",
            "3 left_out: 'twelve' is no station number: left out",
            "4 left_out: '' is no station number: left out",
            "5 left_out: '12345' is no station number: left out",
            "6 left_out: 'Somewhere' names no constituency by number: left out",
            "new 0, changed 0, unchanged 0, left out 5"),
        row(
            "auxiliaries that repeat the number, in whatever order",
            """
            AC,PS No,PS Name,Main/Auxiliary
            184,2,a,Auxiliary
            184,2,b,MAIN
            184,2,c,Aux
            184,2B,d,Aux
            184,3,e,सहायक
            184,4,f,?
            """,
            "2 + station 184/2A under 184 {en=a}",
            "3 + station 184/2 under 184 {en=b}",
            "4 + station 184/2C under 184 {en=c}",
            "5 + station 184/2B under 184 {en=d}",
            "6 + station 184/3 under 184 {en=e}",
            "7 + station 184/4 under 184 {en=f}",
            "2 suffix: auxiliary of line 3: becomes 184/2A",
            "4 suffix: auxiliary of line 3: becomes 184/2C",
            "6 suffix: auxiliary, but no main station has its number: becomes 184/3",
            "7 number: '?' says neither main nor auxiliary: the number decides",
            "new 6, changed 0, unchanged 0, left out 0"),
        row(
            "two main stations with one number, a suffix twice, a line twice",
            """
            AC,PS No,PS Name,Main/Auxiliary
            184,2,a,Main
            184,2,b,Main
            184,2,a,Main
            184,3A,c,Aux
            184,3A,d,Aux
            """,
            "2 + station 184/2 under 184 {en=a}",
            "3 + station 184/2A under 184 {en=b}",
            "5 + station 184/3A under 184 {en=c}",
            "6 + station 184/3B under 184 {en=d}",
            "3 suffix: another main station has the same number on line 2: becomes 184/2A",
            "4 left_out: the same station as on line 2: left out",
            "6 suffix: 184/3A stands twice: becomes 184/3B",
            "new 4, changed 0, unchanged 0, left out 1"));
  }

  static Stream<Arguments> facts() {
    return Stream.of(
        row(
            "coordinates",
            """
            AC,PS No,PS Name,Latitude,Longitude
            184,2,a,25.61,85.14
            184,3,b,85.14,25.61
            184,4,c,0,0
            184,5,d,25o29'39,85o27'3
            184,6,e,,
            184,7,f,25.62949.0,85.1
            184,8,g,25629418,85.1
            184,9,h,25.61,
            184,10,i,48.1,11.5
            184,11,j,"25°30'0""N","85°30'36""E"
            """,
            "2 + station 184/2 under 184 {en=a} 25.61,85.14",
            "3 + station 184/3 under 184 {en=b} 25.61,85.14",
            "4 + station 184/4 under 184 {en=c}",
            "5 + station 184/5 under 184 {en=d} 25.494167,85.450833",
            "6 + station 184/6 under 184 {en=e}",
            "7 + station 184/7 under 184 {en=f}",
            "8 + station 184/8 under 184 {en=g}",
            "9 + station 184/9 under 184 {en=h}",
            "10 + station 184/10 under 184 {en=i}",
            "11 + station 184/11 under 184 {en=j} 25.5,85.51",
            "3 coordinates: '85.14', '25.61' are swapped: latitude and longitude exchanged",
            "4 coordinates: 0, 0 lies in the sea off Africa: left without coordinates",
            "5 coordinates: '25o29'39', '85o27'3' read as 25.494167, 85.450833 degrees",
            "6 coordinates: no coordinates: citizens cannot be led here by their position",
            "7 coordinates: '25.62949.0', '85.1' are no degrees: left without coordinates",
            "8 coordinates: '25629418', '85.1' are no degrees: left without coordinates",
            "9 coordinates: '25.61', '' are no degrees: left without coordinates",
            "10 coordinates: '48.1', '11.5' lie outside the bounds: left without coordinates",
            "11 coordinates: '25°30'0\"N', '85°30'36\"E' read as 25.500000, 85.510000 degrees",
            "new 10, changed 0, unchanged 0, left out 0"),
        row(
            "electors: all by sex or none, and the total only compared",
            """
            AC,PS No,PS Name,Male,Female,Third Gender,Total
            184,2,a,500,"1,000",0,1500
            184,3,b,500,400,,900
            184,4,c,500,400,1,900
            184,5,d,500,,,900
            184,6,e,500,4OO,0,900
            184,7,f,,,,900
            """,
            "2 + station 184/2 under 184 {en=a} M500 F1000 T0",
            "3 + station 184/3 under 184 {en=b} M500 F400 T0",
            "4 + station 184/4 under 184 {en=c} M500 F400 T1",
            "5 + station 184/5 under 184 {en=d}",
            "6 + station 184/6 under 184 {en=e}",
            "7 + station 184/7 under 184 {en=f}",
            "4 electors: male, female and third are 901, the total says 900: the three are kept",
            "5 electors: electors not complete (female): left unknown",
            "6 electors: electors not complete ('4OO'): left unknown",
            "new 6, changed 0, unchanged 0, left out 0"),
        row(
            "serial numbers are compared, never counted",
            """
            AC,PS No,PS Name,Main/Auxiliary,Serial No From,Serial No To
            184,2,a,Main,1,720
            184,2,b,Aux,720,
            184,3,c,Main,671,13
            184,4,d,Main,1,..
            184,5,e,Main,1,"1,243"
            184,5,f,Aux,1244,
            """,
            "2 + station 184/2 under 184 {en=a}",
            "3 + station 184/2A under 184 {en=b}",
            "4 + station 184/3 under 184 {en=c}",
            "5 + station 184/4 under 184 {en=d}",
            "6 + station 184/5 under 184 {en=e}",
            "7 + station 184/5A under 184 {en=f}",
            "0 electors: no electors by sex in this list: left unknown; totals and serial numbers"
                + " are no substitute",
            "3 roll_part: the serial numbers 720– overlap with 1–720 on line 2: both stations are"
                + " kept",
            "3 suffix: auxiliary of line 2: becomes 184/2A",
            "4 roll_part: the serial numbers run backwards, from 671 to 13: not compared",
            "5 roll_part: the serial numbers '1' to '..' cannot be read: not compared",
            "7 suffix: auxiliary of line 6: becomes 184/5A",
            "new 6, changed 0, unchanged 0, left out 0"),
        row(
            "names: none, long, in Hindi",
            "AC,PS No,PS Name\n184,2,\n184,3,%s\n184,4,विद्यालय 5\n".formatted("x".repeat(71)),
            "2 + station 184/2 under 184 {en=184/2}",
            "3 + station 184/3 under 184 {en=" + "x".repeat(71) + "}",
            "4 + station 184/4 under 184 {hi=विद्यालय 5}",
            "2 name: no name: the station is called by its code",
            "3 name: the name has 71 characters: kept whole, too long for an SMS",
            "new 3, changed 0, unchanged 0, left out 0"));
  }

  static Stream<Arguments> places() {
    return Stream.of(
        row(
            "constituencies: new, spelt twice, known by another name or by name alone",
            """
            AC No. & Name,PS No,PS Name
            185-FATUHA [28-Patna],1,a
            185-Fatuha [28-Patna],2,b
            184-Patna Sahib,2,c
            Navnagar,3,d
            Dinapur (186),1,e
            """,
            "2 + ac 185 under DIST {en=FATUHA}",
            "2 + station 185/1 under 185 {en=a}",
            "3 + station 185/2 under 185 {en=b}",
            "4 + station 184/2 under 184 {en=c}",
            "5 + station 184/3 under 184 {en=d}",
            "6 + ac 186 under DIST {en=Dinapur}",
            "6 + station 186/1 under 186 {en=e}",
            "2 place: constituency 185 is new: made under DIST",
            "3 name: constituency 185 is called 'Fatuha' here: it stays 'FATUHA'",
            "4 name: constituency 184 is called 'Patna Sahib' here: it stays 'Navnagar'",
            "6 place: constituency 186 is new: made under DIST",
            "new 5, changed 0, unchanged 0, left out 0"),
        row(
            "sectors: known by code or name, new by number or name; a station that moves",
            """
            AC,PS No,PS Name,Sector
            184,2,a,s184-1
            184,3,b,Ganga Ghat
            184,4,c,Sector 7
            184,5,d,Bazaar
            184,6,e,bazaar
            184,1,School,7
            """,
            "2 + station 184/2 under S184-1 {en=a}",
            "3 + station 184/3 under S184-1 {en=b}",
            "4 + sector S184-7 under 184 {en=Sector 7}",
            "4 + station 184/4 under S184-7 {en=c}",
            "5 + sector S184-501 under 184 {en=Bazaar}",
            "5 + station 184/5 under S184-501 {en=d}",
            "6 + station 184/6 under S184-501 {en=e}",
            "7 > 184/1 to S184-7",
            "4 place: sector 'Sector 7' is new: made as S184-7",
            "5 place: sector 'Bazaar' is new: made as S184-501",
            "7 place: 184/1 moves from S184-1 to S184-7",
            "new 5, changed 1, unchanged 0, left out 0"),
        row(
            "known stations: what the list does not say stays",
            """
            AC,PS No,PS Name,Latitude,Longitude,Male,Female
            184,1,School,25.5,85.1,560,488
            184,1A,हॉल,25.6,85.2,,
            """,
            "2 ~ 184/1 {en=School, hi=विद्यालय} 25.5,85.1 M560 F488 T0",
            "3 ~ 184/1A {en=Hall, hi=हॉल} 25.6,85.2",
            "new 0, changed 2, unchanged 0, left out 0"),
        row(
            "nothing new",
            "AC,PS No,PS Name\n184,1,School\n184,1A,Hall\n",
            "new 0, changed 0, unchanged 2, left out 0"),
        row(
            "places.csv, with what is wrong in it",
            """
            code,kind,name,name_hi,parent,latitude,longitude,electors_male,electors_female,electors_third
            DIST,district,District,,STATE,,,,,
            184,ac,Navnagar,नवनगर,DIST,,,,,
            S184-2,sector,Two,,184,,,,,
            S184-2,sector,Again,,184,,,,,
            NAKA1,check_post,Naka,,NOWHERE,,,,,
            naka2,check_post,Naka,,184,,,,,
            184,sector,Navnagar,,DIST,,,,,
            DIST,squad,District,,STATE,,,,,
            STATE,state,State,,184,,,,,
            184/2,station,School,,S184-2,25.5,85.1,1,2,3
            184/3,station,School,,NOWHERE,25.5,85.1,1,2,3
            """,
            "3 ~ 184 {en=Navnagar, hi=नवनगर}",
            "4 + sector S184-2 under 184 {en=Two}",
            "11 + station 184/2 under S184-2 {en=School} 25.5,85.1 M1 F2 T3",
            "5 left_out: S184-2 stands on a line above already: left out",
            "6 left_out: there is no place 'NOWHERE' above it: left out",
            "7 left_out: 'naka2' is no code of a check_post: left out",
            "8 left_out: '184' is no code of a sector: left out",
            "9 left_out: DIST stands on a line above already: left out",
            "10 left_out: 184 lies below STATE itself: left out",
            "12 left_out: there is no place 'NOWHERE' above it: left out",
            "new 2, changed 1, unchanged 1, left out 7"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"numbers", "facts", "places"})
  void isPlanned(String label, String csv, List<String> lines) {
    assertThat(Lists.lines(plan(csv, "DIST"))).containsExactlyElementsOf(lines);
  }

  @Test
  void newConstituenciesNeedAPlaceThatIsThere() {
    assertThatThrownBy(() -> plan("AC,PS No,PS Name\n", "PATNA"))
        .hasMessage("there is no place 'PATNA' to make constituencies under");
  }

  private ImportPlan plan(String csv, String under) {
    var words = Lists.CONFIG.imports();
    var sheet = Lists.sheet(dir, csv, words.stations(), StationList.NEEDED);
    return StationList.plan(sheet, words, under, Lists.PLACES);
  }
}
