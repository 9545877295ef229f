package org.plumbline.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plumbline codesets verify}: reads the stored code sets whole and compares digests. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Reads the stored code sets whole and compares them with their digests.")
final class CodesetsVerifyCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--codesets",
      paramLabel = "DIR",
      description = "Where imported code sets lie (default: $PLUMBLINE_HOME/codesets).")
  private String codesets;

  CodesetsVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    if (CodeSets.BUILTIN.equals(codesets)) {
      throw new UnusableException(
          "the starter set is a part of this installation, name a directory after --codesets");
    }
    try (Text text = new Text(surroundings.out())) {
      CodeSetStore store = InstalledCodeSets.store(CodeSets.existing(codesets, surroundings));
      List<String> wrong = store.verify();
      wrong.forEach(text::line);
      if (wrong.isEmpty()) {
        text.line("releases read: " + store.list().size() + "; each agrees with its digest");
      }
      return wrong.isEmpty() ? 0 : 1;
    } catch (CodeSetException refused) {
      throw new UnusableException(refused.getMessage());
    } catch (IOException failed) {
      throw new UnusableException("the code sets cannot be verified: " + Reason.of(failed));
    }
  }
}
