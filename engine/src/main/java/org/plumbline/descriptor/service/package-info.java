/** What a descriptor says about a service: who, where, and beside which other code. */
package org.plumbline.descriptor.service;
