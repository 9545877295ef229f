package org.plumbline.rulebook;

import java.util.List;
import java.util.Map;

/**
 * What Drools made of rules: classes, and which of them are models.
 *
 * @param classes class files by path ({@code org/plumbline/rules/X.class}), sorted
 * @param models names of the model classes
 */
record CompiledRules(Map<String, byte[]> classes, List<String> models) {}
