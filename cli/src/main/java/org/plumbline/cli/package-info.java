/** The command line: one class a command, over {@link org.plumbline.run.ScrubRun}. */
package org.plumbline.cli;
