package org.convoke.fetch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection for one question (HTTP/1.1, RFC 9112). When its time is over it is cut, whatever it is waiting for. For one thread. */
final class Connection implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** Another address of the host may answer sooner. */
    private static final int MAX_CONNECT_MILLIS = 4_000;

    private final CountDownLatch isDone = new CountDownLatch(1);
    private final Socket plain;
    private Socket socket;

    private Connection(Socket plain) {
        this.plain = plain;
        this.socket = plain;
    }

    /** @throws ConnectFailed when nobody answers there */
    static Connection open(InetAddress address, int port, Deadline deadline) throws ConnectFailed, IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(new InetSocketAddress(address, port), Math.min(MAX_CONNECT_MILLIS, deadline.leftMillis()));
            socket.setSoTimeout(deadline.leftMillis());
        } catch (IOException e) {
            socket.close();
            throw new ConnectFailed(e);
        }
        Connection connection = new Connection(socket);
        Thread.ofVirtual().start(() -> connection.cutAt(deadline));
        return connection;
    }

    private void cutAt(Deadline deadline) {
        try {
            if (!isDone.await(Math.max(0, deadline.leftNanos()), TimeUnit.NANOSECONDS)) {
                plain.close();
            }
        } catch (InterruptedException | IOException e) {
            LOG.debug("a connection could not be cut", e);
        }
    }

    /** Speaks TLS from now on, and believes only a certificate of this host; nothing happens without a host. */
    void secure(@Nullable String host, int port) throws IOException {
        if (host == null) {
            return;
        }
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        socket = secure;
    }

    HttpAnswer ask(FetchRequest request, int maxBytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head(request).getBytes(StandardCharsets.US_ASCII));
        FetchRequest.Content content = request.content();
        if (content != null) {
            out.write(content.bytes());
        }
        out.flush();
        InputStream in = new BufferedInputStream(socket.getInputStream());
        return HttpAnswer.read(in, maxBytes);
    }

    private static String head(FetchRequest request) {
        String path = request.address().getRawPath();
        String query = request.address().getRawQuery();
        FetchRequest.Content content = request.content();
        StringBuilder head = new StringBuilder(content == null ? "GET " : "POST ")
                .append(path == null || path.isEmpty() ? "/" : path)
                .append(query == null ? "" : "?" + query)
                .append(" HTTP/1.1\r\nHost: ")
                .append(request.address().getRawAuthority())
                .append("\r\nUser-Agent: Convoke\r\nAccept: ")
                .append(request.accept())
                .append("\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        if (content != null) {
            head.append("Content-Type: ").append(content.type()).append("\r\n");
            head.append("Content-Length: ").append(content.bytes().length).append("\r\n");
            content.fields().forEach(field -> head.append(field).append("\r\n"));
        }
        return head.append("\r\n").toString();
    }

    @Override
    public void close() throws IOException {
        isDone.countDown();
        try {
            socket.close();
        } finally {
            plain.close();
        }
    }
}
