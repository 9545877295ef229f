/** Writers: findings and the summary as JSON, as lines of JSON and as a table for people. */
package org.plumbline.report;
