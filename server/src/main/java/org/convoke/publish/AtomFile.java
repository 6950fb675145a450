package org.convoke.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.convoke.event.Deleted;
import org.convoke.event.EventStatus;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.format.markdown.MarkdownHtml;
import org.jspecify.annotations.Nullable;

/**
 * Events as Atom (RFC 4287): the whole as a complete feed (RFC 5005, section 2), a part as a page of it (section 3). What was
 * taken away is there as a tombstone (RFC 6721), a position as a GeoRSS point.
 */
final class AtomFile implements EventWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final String GEORSS = "http://www.georss.org/georss";
    private static final String TYPE = "application/atom+xml";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final FileFrame frame;
    private final Locale language;
    private final XMLStreamWriter xml;

    /** Writes what stands before the entries. */
    AtomFile(FileFrame frame, OutputStream out) throws IOException {
        this.frame = frame;
        this.language = frame.call().language();
        try {
            xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            begin();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("fh", HISTORY);
        xml.writeNamespace("at", TOMBSTONES);
        xml.writeNamespace("georss", GEORSS);
        xml.writeAttribute("xml:lang", language.toLanguageTag());
        element("id", frame.home() + "/events.atom");
        element("title", frame.call().title());
        element("updated", frame.updated().toString());
        xml.writeStartElement("author");
        element("name", frame.publisher());
        element("uri", frame.origin() + "/");
        xml.writeEndElement();
        link("alternate", frame.home(), "text/html");
        link("self", frame.self("atom"), TYPE);
        FileFrame.Part part = frame.part();
        if (part == null) {
            xml.writeEmptyElement(HISTORY, "complete");
        } else {
            linkPart("first", part.first());
            linkPart("next", part.next());
        }
    }

    private void linkPart(String relation, @Nullable String query) throws XMLStreamException {
        if (query != null) {
            link(relation, frame.home() + "/events.atom" + query, TYPE);
        }
    }

    @Override
    public void write(PublicEvent event) throws IOException {
        try {
            xml.writeStartElement("entry");
            String address = frame.address(event.id());
            element("id", address);
            element("title", title(event));
            element("updated", event.updated().toString());
            link("alternate", address, "text/html");
            link("related", address + ".ics", "text/calendar");
            writeStatus(event.status());
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            text(html(event));
            xml.writeEndElement();
            writePosition(event.venue().position());
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private String title(PublicEvent event) {
        return frame.spoken()
                .status(event.status(), language)
                .map(status -> status + ": " + event.title())
                .orElse(event.title());
    }

    private void writeStatus(EventStatus status) throws XMLStreamException {
        Optional<String> word = frame.spoken().status(status, language);
        xml.writeEmptyElement("category");
        xml.writeAttribute("scheme", "urn:convoke:status");
        xml.writeAttribute("term", status.name());
        if (word.isPresent()) {
            xml.writeAttribute("label", word.get());
        }
    }

    private String html(PublicEvent event) {
        return frame.spoken().lines(event, language).stream()
                .map(line -> "<p>" + MarkdownHtml.escaped(line).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private void writePosition(@Nullable Position position) throws XMLStreamException {
        if (position != null) {
            xml.writeStartElement(GEORSS, "point");
            xml.writeCharacters(EventJson.decimal(position.latLon().latitude()) + " "
                    + EventJson.decimal(position.latLon().longitude()));
            xml.writeEndElement();
        }
    }

    @Override
    public void write(Deleted deleted) throws IOException {
        try {
            xml.writeEmptyElement(TOMBSTONES, "deleted-entry");
            xml.writeAttribute("ref", frame.address(deleted.id()));
            xml.writeAttribute("when", deleted.when().toString());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        text(content);
        xml.writeEndElement();
    }

    private void link(String relation, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        xml.writeAttribute("type", type);
    }

    /** Without what XML 1.0 cannot hold (section 2.2). */
    private void text(String text) throws XMLStreamException {
        xml.writeCharacters(
                text.codePoints().allMatch(AtomFile::isXml)
                        ? text
                        : text.codePoints()
                                .filter(AtomFile::isXml)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString());
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
