/**
 * What authors of rules work with: the examples that stand beside the rules, and the running of
 * them. The command line, the build and the service share it.
 */
package org.plumbline.authoring;
