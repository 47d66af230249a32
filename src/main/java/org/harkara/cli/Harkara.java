package org.harkara.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.harkara.channel.ChannelFactory;
import org.harkara.config.Config;
import org.harkara.config.ConfigFaults;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
    name = "harkara",
    description =
        "Carries each message to the person whose duty it is, and does not let it be forgotten.",
    mixinStandardHelpOptions = true,
    versionProvider = Harkara.Version.class)
public final class Harkara implements Runnable {
  private Harkara() {}

  /**
   * @return the process's exit code: 0, 1 when something failed, 2 when the words were not
   *     understood
   */
  public static int run(
      String[] args,
      Map<String, String> env,
      Clock machine,
      Function<Config, List<ChannelFactory>> catalogue) {
    var around = new Surroundings(env, machine, catalogue);
    var line =
        new CommandLine(new Harkara())
            .addSubcommand(new Demo(around))
            .addSubcommand(new Serve(around))
            .addSubcommand(new DrillRun(around))
            .addSubcommand(new Explain(around))
            .addSubcommand(new Measure(around))
            .addSubcommand(new Check(around))
            .addSubcommand(new Token(around))
            .addSubcommand(new Labels(around))
            .addSubcommand(new User(around))
            .addSubcommand(new Block.Set(around))
            .addSubcommand(new Block.Lift(around))
            .addSubcommand(new Backup.Save(around))
            .addSubcommand(new Backup.PutBack(around))
            .addSubcommand(
                new CommandLine(new Import(around))
                    .addSubcommand(new ImportLists.Stations(around))
                    .addSubcommand(new ImportLists.Officers(around)))
            .addSubcommand(
                new CommandLine(new Bench())
                    .addSubcommand(new BenchIntake(around))
                    .addSubcommand(new BenchDay(around)));
    line.setExecutionExceptionHandler(Harkara::plainly);
    return line.execute(args);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** A fault that somebody can mend is a sentence; any other shows where it comes from. */
  private static int plainly(Exception fault, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (fault instanceof ConfigFaults faults) {
      err.println("The configuration has " + faults.faults().size() + " fault(s):");
      faults.faults().forEach(one -> err.println("  " + one));
    } else if (fault instanceof IllegalArgumentException
        || fault instanceof IllegalStateException) {
      err.println(fault.getMessage());
    } else {
      fault.printStackTrace(err);
    }
    err.flush();
    return 1;
  }

  static String version() {
    var version = Harkara.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"harkara " + version()};
    }
  }
}
