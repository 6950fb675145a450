package org.convoke.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks name servers for texts, with the JDK's own client. Waits for each question at most the time given, three times over. */
public final class DnsTxtRecords implements TxtRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DnsTxtRecords.class);

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

    private final String servers;
    private final Duration time;

    /** @param servers {@code dns:} for those of the machine, else addresses such as {@code dns://127.0.0.1:53} */
    public DnsTxtRecords(String servers, Duration time) {
        this.servers = servers;
        this.time = time;
    }

    /** JNDI is feared for what other services than the DNS may answer; a name that begins as here leads to no other. */
    @SuppressWarnings("BanJNDI")
    @Override
    public Optional<List<String>> find(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of the DNS: " + name);
        }
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, servers);
        settings.put("com.sun.jndi.dns.timeout.initial", String.valueOf(Math.max(1, time.toMillis() / 6)));
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            InitialDirContext context = new InitialDirContext(settings);
            try {
                Attribute texts =
                        context.getAttributes(name, new String[] {"TXT"}).get("TXT");
                return Optional.of(texts == null ? List.of() : texts(texts));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            LOG.debug("no such name in the DNS name={}", name);
            return Optional.of(List.of());
        } catch (NamingException e) {
            LOG.info("the DNS did not answer name={} reason={}", name, e.toString());
            return Optional.empty();
        }
    }

    /** The client puts texts with blanks in them between quotes. */
    private static List<String> texts(Attribute attribute) throws NamingException {
        List<String> texts = new ArrayList<>();
        NamingEnumeration<?> values = attribute.getAll();
        while (values.hasMore()) {
            texts.add(String.valueOf(values.next()).replaceAll("^\"|\"$", ""));
        }
        return List.copyOf(texts);
    }
}
