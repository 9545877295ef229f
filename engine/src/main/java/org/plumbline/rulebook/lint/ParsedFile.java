package org.plumbline.rulebook.lint;

import java.util.List;

/**
 * A rule file as its text says. Package and global have one spelling only, so they are not kept.
 *
 * @param imports the imported classes, in full, each as one token where the name begins
 * @param staticImports the imported slot factories, in full
 */
record ParsedFile(List<Token> imports, List<Token> staticImports, List<ParsedRule> rules) {}
