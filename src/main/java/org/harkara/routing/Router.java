package org.harkara.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Category;
import org.harkara.config.Config;
import org.harkara.model.Duty;
import org.harkara.model.Plan.Rung;
import org.harkara.store.Duties;

/** Category, department and place to a duty, and a duty to the person who holds it now. */
public final class Router {
  private final Config config;

  public Router(Config config) {
    this.config = config;
  }

  /**
   * The ladder as it is frozen with a case: duties, lowest first.
   *
   * @param department whose officers stand on the departmental rungs
   * @param placeId where each search starts
   */
  public List<Rung> ladder(Category category, String department, long placeId) {
    return config.categories().ladders().get(category.ladder()).stream()
        .map(role -> rung(role, department, placeId))
        .toList();
  }

  private Rung rung(String role, String department, long placeId) {
    var own = config.roles().get(role).departmental();
    return new Rung(role, own ? Optional.of(department) : Optional.empty(), placeId);
  }

  /**
   * The first rung at or above {@code from} that somebody else than the complainant stands on.
   *
   * @param filer contact of the complainant: nobody decides on their own complaint
   */
  public Found find(List<Rung> ladder, int from, long filer, Duties duties, Instant at) {
    var passed = new StringBuilder();
    for (int i = from; i < ladder.size(); i++) {
      var rung = ladder.get(i);
      var holders = duties.holders(rung.role(), rung.department(), rung.placeId(), at);
      for (var duty : holders) {
        if (!duty.officer().writesFrom(filer)) {
          return new Found(i, Optional.of(duty), passed + described(duty));
        }
      }
      passed
          .append(named(rung.role(), rung.department()))
          .append(holders.isEmpty() ? ": nobody on duty; " : ": not this one; ");
    }
    return new Found(Math.min(from, ladder.size() - 1), Optional.empty(), passed + "nobody found");
  }

  /** Who is to be told beside the owner: {@code role} or {@code role/department}. */
  public List<Duty> copies(Category category, long placeId, long filer, Duties duties, Instant at) {
    return category.copies().stream()
        .map(copy -> copy.split("/", 2))
        .map(
            parts ->
                duties.holders(
                    parts[0],
                    parts.length == 2 ? Optional.of(parts[1]) : Optional.empty(),
                    placeId,
                    at))
        .flatMap(holders -> holders.stream().limit(1))
        .filter(duty -> !duty.officer().writesFrom(filer))
        .toList();
  }

  private static String described(Duty duty) {
    return named(duty.role(), duty.department()) + " for " + duty.place().code();
  }

  private static String named(String role, Optional<String> department) {
    return role + department.map(d -> "/" + d).orElse("");
  }

  /**
   * @param rung index of the rung found; the one asked for when nobody was
   * @param why which duties were passed over, and which it is
   */
  public record Found(int rung, Optional<Duty> duty, String why) {}
}
