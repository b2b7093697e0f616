// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code marsad}: finds the command that was asked for, runs it, and ends with its {@link Exit}. */
@Command(name = "marsad", mixinStandardHelpOptions = true, version = "marsad 0.1.0",
    description = "The open war monitor: reports in, an auditable record out.",
    footer = {"", "Begin with: marsad demo", "Each command has its own --help, with examples.",
        "`marsad score GOLD SYSTEM` and `marsad benchmark NAME` measure, `marsad test` runs every test."})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(run(Surroundings.ofProcess(), args));
  }

  /** Runs one command line and gives its exit code. */
  public static int run(Surroundings surroundings, String... args) {
    LoggerFactory.getILoggerFactory(); // before there are threads, or it complains of them
    CommandLine line = new CommandLine(new Main());
    for (Object command : new Object[] {new DemoCommand(surroundings), new ReadCommand(surroundings), new AddCommand(surroundings),
        new WatchCommand(surroundings), new ServeCommand(surroundings), new DecideCommand(surroundings), new DecisionsCommand(surroundings),
        new ExportCommand(surroundings), new ImportCommand(surroundings), new ReleaseCommand(surroundings), new AlertCommand(surroundings), new RereadCommand(surroundings),
        new RedactCommand(surroundings), new VerifyCommand(surroundings)}) {
      line.addSubcommand(command);
    }
    line.addSubcommand(new CommandLine.HelpCommand());
    for (MoreCommands more : ServiceLoader.load(MoreCommands.class)) {
      more.commands(surroundings).forEach(line::addSubcommand);
    }
    line.setOut(new PrintWriter(surroundings.out(), true));
    line.setErr(new PrintWriter(surroundings.err(), true));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      surroundings.err().println("marsad: " + Optional.ofNullable(e.getMessage()).orElse(e.toString()));
      if (Boolean.getBoolean("marsad.trace")) {
        e.printStackTrace(surroundings.err());
      }
      return Exit.REFUSED;
    });
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which command: one of those below");
  }
}
