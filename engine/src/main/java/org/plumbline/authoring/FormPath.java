package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a property of a form or an entry of one of its lists: {@code lines[1].units}.
 *
 * @param steps from the form down, at least one
 */
record FormPath(List<Step> steps) {

  private static final Pattern STEP = Pattern.compile("([^\\[\\]]+)(?:\\[(\\d{1,4})])?");

  /**
   * A property of an object.
   *
   * @param index the entry of the list that it holds, from 1; 0 for all of what it holds
   */
  record Step(String name, int index) {
    @Override
    public String toString() {
      return index == 0 ? name : name + "[" + index + "]";
    }
  }

  FormPath {
    steps = List.copyOf(steps);
  }

  /** Reads a path; {@code line} is for errors. */
  static FormPath parse(int line, String written) throws ExampleException {
    List<Step> steps = new ArrayList<>();
    for (String part : written.split("\\.", -1)) {
      Matcher step = STEP.matcher(part);
      if (!step.matches()) {
        throw new ExampleException(
            line, "'" + written + "' names no property; write it like lines[1].units");
      }
      int index = step.group(2) == null ? 0 : Integer.parseInt(step.group(2));
      if (step.group(2) != null && index == 0) {
        throw new ExampleException(line, "'" + written + "': indexes count from 1");
      }
      steps.add(new Step(step.group(1), index));
    }
    return new FormPath(steps);
  }

  @Override
  public String toString() {
    return String.join(".", steps.stream().map(Step::toString).toList());
  }
}
