package org.plumbline.rulebook.plan;

import java.util.Map;
import org.drools.model.Rule;

/** The attributes a rule of DRL can have; plans know none of them. */
final class Attributes {

  static final Map<Rule.Attribute<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Rule.Attribute.NO_LOOP, "no-loop"),
          Map.entry(Rule.Attribute.LOCK_ON_ACTIVE, "lock-on-active"),
          Map.entry(Rule.Attribute.ENABLED, "enabled"),
          Map.entry(Rule.Attribute.AUTO_FOCUS, "auto-focus"),
          Map.entry(Rule.Attribute.SALIENCE, "salience"),
          Map.entry(Rule.Attribute.AGENDA_GROUP, "agenda-group"),
          Map.entry(Rule.Attribute.ACTIVATION_GROUP, "activation-group"),
          Map.entry(Rule.Attribute.RULEFLOW_GROUP, "ruleflow-group"),
          Map.entry(Rule.Attribute.DURATION, "duration"),
          Map.entry(Rule.Attribute.TIMER, "timer"),
          Map.entry(Rule.Attribute.CALENDARS, "calendars"),
          Map.entry(Rule.Attribute.DATE_EFFECTIVE, "date-effective"),
          Map.entry(Rule.Attribute.DATE_EXPIRES, "date-expires"));

  private Attributes() {}
}
