package org.laurel.word;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a Word file, element by element. Names are taken without their namespaces: Word
 * has two sets of them. A document type, and with it every entity, is refused; so is what nests
 * deeper than any document.
 */
final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 500;
    private static final XMLInputFactory FACTORY = factory();

    /** What to do where an element has just begun. */
    interface Beginning {
        void read() throws XMLStreamException;
    }

    private final XMLStreamReader xml;
    private final Extent extent;
    private int depth;

    XmlPart(InputStream bytes, Extent extent) throws XMLStreamException {
        this.extent = extent;
        this.xml = FACTORY.createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on to the next begin, end or piece of text; false at the end. */
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        switch (xml.next()) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("A document type is not read");
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new XMLStreamException("Nested deeper than any document");
                }
                extent.begins(xml.getLocalName());
            }
            case XMLStreamConstants.CHARACTERS -> extent.says(xml.getTextLength());
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return true;
    }

    boolean begins() {
        return xml.isStartElement();
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends() {
        return xml.isEndElement();
    }

    String name() {
        return xml.getLocalName();
    }

    /** All letters of an element that has just begun. */
    String letters() throws XMLStreamException {
        var letters = new StringBuilder();
        var outside = depth - 1;
        while (next() && depth > outside) {
            if (xml.isCharacters()) {
                letters.append(xml.getText());
            }
        }
        return letters.toString();
    }

    /** Empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                @Nullable String value = xml.getAttributeValue(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }

    /** Whether a setting such as {@code <w:del/>} is on; it may say that it is off. */
    boolean on() {
        return !attribute("val").matches("0|false|off|none");
    }

    /** Counts letters that come into the text from another place. */
    void says(int letters) throws XMLStreamException {
        extent.says(letters);
    }

    /** Goes through an element that has just begun, to its end. */
    void inside(Beginning each) throws XMLStreamException {
        var outside = depth - 1;
        while (next() && depth > outside) {
            if (begins()) {
                each.read();
            }
        }
    }

    /** Leaves an element that has just begun, with all in it. */
    void skip() throws XMLStreamException {
        inside(() -> {});
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
