/** {@code /v3/api-docs}: the OpenAPI document of the service, with examples. */
package org.plumbline.api.openapi;
