/**
 * The service over the engine: starts it, loads rules and code sets once, binds it to the loopback
 * address. A package for each feature beneath.
 */
package org.plumbline.api;
