package ca.policecomms.dispatch.eido.model;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * A place as a Presence Information Data Format Location Object: civic address by RFC 5139, point by RFC 5491.
 *
 * @param civic elements of RFC 5139 by name, such as {@code HNO}, {@code RD}, {@code A3}
 * @param latitude degrees north, WGS 84; null where there is no point
 */
record PidfLo(Map<String, String> civic, Double latitude, Double longitude) {
    private static final String PIDF = "urn:ietf:params:xml:ns:pidf";
    private static final String GEOPRIV = "urn:ietf:params:xml:ns:pidf:geopriv10";
    private static final String CIVIC = "urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr";
    private static final String GML = "http://www.opengis.net/gml";
    private static final String WGS_84 = "urn:ogc:def:crs:EPSG::4326";
    private static final Set<String> KNOWN = Set.of(
            "country", "A1", "A2", "A3", "A4", "RD", "STS", "PRD", "POD", "HNO", "HNS", "UNIT", "LMK", "LOC", "NAM",
            "FLR", "ROOM", "PC", "RDSEC", "BLD");

    /** @param id of the presence, any text */
    String write(String id) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartElement("presence");
            xml.writeDefaultNamespace(PIDF);
            xml.writeNamespace("gp", GEOPRIV);
            xml.writeNamespace("ca", CIVIC);
            xml.writeNamespace("gml", GML);
            xml.writeAttribute("entity", "pres:" + id);
            xml.writeStartElement("tuple");
            xml.writeAttribute("id", "place");
            xml.writeStartElement("status");
            xml.writeStartElement("gp:geopriv");
            xml.writeStartElement("gp:location-info");
            writePoint(xml);
            writeCivic(xml);
            xml.writeEndElement();
            xml.writeEmptyElement("gp:usage-rules");
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a location was not written", impossible);
        }
    }

    private void writePoint(XMLStreamWriter xml) throws XMLStreamException {
        if (latitude == null || longitude == null) {
            return;
        }
        xml.writeStartElement("gml:Point");
        xml.writeAttribute("srsName", WGS_84);
        xml.writeStartElement("gml:pos");
        xml.writeCharacters(String.format(Locale.ROOT, "%.7f %.7f", latitude, longitude));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeCivic(XMLStreamWriter xml) throws XMLStreamException {
        if (civic.isEmpty()) {
            return;
        }
        xml.writeStartElement("ca:civicAddress");
        for (Map.Entry<String, String> part : civic.entrySet()) {
            xml.writeStartElement("ca:" + part.getKey());
            xml.writeCharacters(printable(part.getValue()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no control characters, and no half surrogates. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE || c > 0xFFFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /**
     * Reads what is known of any location object; whatever else is in it is left alone.
     *
     * @return null when the text is not XML, or names no place
     */
    static PidfLo read(String text) {
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            // Nothing outside of the text is ever read.
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            PidfLo place = read(xml);
            return place.civic.isEmpty() && place.latitude == null ? null : place;
        } catch (XMLStreamException | RuntimeException notXml) {
            return null;
        }
    }

    private static PidfLo read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> civic = new LinkedHashMap<>();
        Double latitude = null;
        Double longitude = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("pos")) {
                List<String> numbers = List.of(xml.getElementText().trim().split("\\s+"));
                latitude = degrees(numbers, 0, 90);
                longitude = degrees(numbers, 1, 180);
            } else if (KNOWN.contains(name) && CIVIC.equals(xml.getNamespaceURI())) {
                civic.putIfAbsent(name, xml.getElementText().trim());
            }
        }
        boolean point = latitude != null && longitude != null;
        return new PidfLo(civic, point ? latitude : null, point ? longitude : null);
    }

    private static Double degrees(List<String> numbers, int index, int most) {
        if (numbers.size() <= index) {
            return null;
        }
        double value = Double.parseDouble(numbers.get(index));
        return Math.abs(value) <= most ? value : null;
    }
}
