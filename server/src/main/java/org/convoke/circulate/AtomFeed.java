package org.convoke.circulate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes texts as Atom (RFC 4287), in feeds and archives (RFC 5005). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String PATH = "/calls.atom";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private final FeedPage page;

    private AtomFeed(XMLStreamWriter xml, FeedPage page) {
        this.xml = xml;
        this.page = page;
    }

    static byte[] write(FeedPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomFeed(xml, page).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write the feed into memory", e);
        }
        return bytes.toByteArray();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("fh", HISTORY);
        element("id", page.origin() + PATH);
        element("title", page.title());
        element("updated", updated(page.bulletins()).toString());
        xml.writeStartElement("author");
        element("name", page.site());
        xml.writeEndElement();
        link("alternate", page.origin() + "/", null);
        link("self", page.origin() + PATH + page.query(), "application/atom+xml");
        if (!page.isArchive()) {
            link("hub", page.origin() + FeedPage.HUB, null);
        }
        if (page.isArchive()) {
            link("current", page.origin() + PATH, "application/atom+xml");
            xml.writeEmptyElement(HISTORY, "archive");
        }
        if (page.previous() > 0) {
            link("prev-archive", page.origin() + PATH + FeedPage.query(page.previous()), "application/atom+xml");
        }
        for (Bulletin bulletin : page.bulletins().reversed()) {
            write(bulletin);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** Of a feed without texts, the beginning of time as feeds know it. */
    private static Instant updated(List<Bulletin> bulletins) {
        return bulletins.isEmpty() ? Instant.EPOCH : bulletins.getLast().published();
    }

    private void write(Bulletin bulletin) throws XMLStreamException {
        String file = bulletin.file().toString();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", bulletin.version().tag());
        element("id", file);
        element("title", bulletin.title());
        element("published", bulletin.published().toString());
        element("updated", bulletin.published().toString());
        String issuer = bulletin.text().header().issue().issuer();
        if (issuer != null) {
            xml.writeStartElement("author");
            element("name", issuer);
            xml.writeEndElement();
        }
        link("alternate", bulletin.text().header().call().toString(), "text/html");
        link("related", file, "text/plain");
        link("related", file + ".minisig", "text/plain");
        element("rights", bulletin.text().header().license());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(bulletin.html());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(String relation, String address, @Nullable String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
    }
}
