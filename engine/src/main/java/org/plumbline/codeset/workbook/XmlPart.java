package org.plumbline.codeset.workbook;

import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plumbline.codeset.UnreadableException;

/**
 * A part of a workbook, read event by event. Entities and document types are refused: a workbook
 * has none.
 */
final class XmlPart {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;

  XmlPart(byte[] part) throws XMLStreamException {
    this.xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Goes on to the next event; false at the end. */
  boolean next() throws XMLStreamException, UnreadableException {
    if (!xml.hasNext()) {
      return false;
    }
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new UnreadableException(
          "declares a document type or entity at line " + xml.getLocation().getLineNumber());
    }
    return true;
  }

  boolean starts(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  /** An attribute without a namespace, empty where there is none. */
  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** An attribute in one of some namespaces, empty where there is none. */
  String attribute(String name, String... namespaces) {
    for (String namespace : namespaces) {
      String value = xml.getAttributeValue(namespace, name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  /** The text of an element: of its runs, but not of phonetic readings. */
  String text(String element) throws XMLStreamException, UnreadableException {
    StringBuilder text = new StringBuilder();
    boolean plain = element.equals("v");
    boolean inText = plain;
    boolean phonetic = false;
    while (next() && !ends(element)) {
      if (starts("rPh") || ends("rPh")) {
        phonetic = xml.isStartElement();
      } else if (starts("t") || ends("t")) {
        inText = plain || xml.isStartElement();
      } else if (xml.hasText() && inText && !phonetic) {
        text.append(xml.getText());
      }
    }
    return text.indexOf("_x") < 0 ? text.toString() : unescaped(text);
  }

  /** Excel writes a control character as _x001A_. */
  private static String unescaped(StringBuilder text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
