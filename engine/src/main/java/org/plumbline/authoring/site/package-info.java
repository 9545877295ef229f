/** The rulebook as a folder of web pages: a page a rule, lists, a search and a table of tests. */
package org.plumbline.authoring.site;
