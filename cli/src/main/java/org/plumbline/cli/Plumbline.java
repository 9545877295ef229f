package org.plumbline.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline}: the root of all commands. */
@Command(
    name = "plumbline",
    mixinStandardHelpOptions = true,
    versionProvider = Plumbline.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "A linter for professional medical claims (CMS-1500, X12 837P).")
public final class Plumbline implements Runnable {

  @Spec private CommandSpec spec;

  private Plumbline() {}

  /** Runs one command and ends the process with its status. */
  public static void main(String[] arguments) {
    Surroundings surroundings = Surroundings.ofProcess();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> Unexpected.report(error, surroundings));
    System.exit(run(surroundings, arguments));
  }

  /** Runs one command and returns its status. */
  static int run(Surroundings surroundings, String... arguments) {
    try {
      return commands(surroundings, arguments).execute(arguments);
    } catch (Throwable error) {
      return Unexpected.report(error, surroundings);
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  /**
   * The commands that these arguments can mean. To describe a command takes as long as to run it:
   * where the first argument names one, the others are left out.
   */
  private static CommandLine commands(Surroundings surroundings, String... arguments) {
    Map<String, Supplier<Object>> known = new LinkedHashMap<>();
    known.put("scrub", () -> new ScrubCommand(surroundings));
    known.put("explain", () -> new ExplainCommand(surroundings));
    known.put("codesets", () -> codesets(surroundings));
    known.put("rules", () -> rules(surroundings));
    known.put("serve", ServeCommand::new);
    String named = arguments.length == 0 ? "" : arguments[0];
    CommandLine commands = new CommandLine(new Plumbline());
    if (known.containsKey(named)) {
      commands.addSubcommand(named, known.get(named).get());
    } else {
      known.forEach((name, command) -> commands.addSubcommand(name, command.get()));
    }
    return commands
        .setExpandAtFiles(false)
        .setOut(
            new PrintWriter(
                new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8), true))
        .setErr(new PrintWriter(surroundings.err(), true))
        .setUsageHelpWidth(Math.max(surroundings.width(), 80))
        .setParameterExceptionHandler((refused, given) -> refuse(refused, surroundings))
        .setExecutionExceptionHandler((failed, command, result) -> fail(failed, surroundings));
  }

  private static CommandLine codesets(Surroundings surroundings) {
    return new CommandLine(new CodesetsCommand())
        .addSubcommand(new CodesetsImportCommand(surroundings))
        .addSubcommand(new CodesetsListCommand(surroundings))
        .addSubcommand(new CodesetsShowCommand(surroundings))
        .addSubcommand(new CodesetsMatchCommand(surroundings))
        .addSubcommand(new CodesetsVerifyCommand(surroundings))
        .addSubcommand(new CodesetsDiffCommand(surroundings));
  }

  private static CommandLine rules(Surroundings surroundings) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new RulesListCommand(surroundings))
        .addSubcommand(new RulesShowCommand(surroundings))
        .addSubcommand(new RulesFactsCommand(surroundings))
        .addSubcommand(new RulesLintCommand(surroundings))
        .addSubcommand(new RulesTestCommand(surroundings))
        .addSubcommand(new RulesDiffCommand(surroundings))
        .addSubcommand(new RulesSiteCommand(surroundings));
  }

  private static int refuse(ParameterException refused, Surroundings surroundings) {
    String command = refused.getCommandLine().getCommandSpec().qualifiedName();
    String message = refused.getMessage().lines().findFirst().orElse("unusable arguments");
    surroundings.say(command + ": " + message + " (" + command + " --help lists what there is)");
    return ExitStatus.UNUSABLE;
  }

  private static int fail(Exception failed, Surroundings surroundings) {
    if (failed instanceof UnusableException unusable) {
      unusable.lines().forEach(line -> surroundings.say("plumbline: " + line));
      return ExitStatus.UNUSABLE;
    }
    return Unexpected.report(failed, surroundings);
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Optional<String> version =
          Optional.ofNullable(Plumbline.class.getPackage().getImplementationVersion());
      return new String[] {"plumbline " + version.orElse("(not packaged)")};
    }
  }
}
