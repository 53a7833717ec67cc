package ca.policecomms.bench;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * nginx as somebody who knows it would set it up for small files: one worker, no log, files kept open, compressed beforehand;
 * without {@code sendfile}, which for them is slower and, with {@code tcp_nopush}, waits 40 ms for an acknowledgement.
 */
final class Nginx implements AutoCloseable {
    private static final Set<String> ITS_OWN =
            Set.of("etag", "content-type", "content-length", "content-encoding", "date", "connection", "vary");

    private final Process process;
    private final int port;

    /** @param headers of the page as the service sends them; nginx sends the same */
    Nginx(Path folder, String core, int port, HttpHeaders headers) throws IOException, InterruptedException {
        this.port = port;
        String added = headers.map().entrySet().stream()
                .filter(header -> !ITS_OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> "    add_header " + header.getKey() + " \""
                        + header.getValue().getFirst() + "\";\n")
                .collect(Collectors.joining());
        Path conf = folder.resolve("nginx.conf");
        Files.writeString(conf, """
            daemon off;
            user %4$s;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log stderr crit;
            worker_rlimit_nofile 20000;
            events { worker_connections 15000; multi_accept on; }
            http {
              access_log off;
              client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
              sendfile off; tcp_nopush off; tcp_nodelay on; output_buffers 2 128k;
              keepalive_requests 100000000; keepalive_timeout 75s;
              open_file_cache max=1000 inactive=60s; open_file_cache_valid 60s;
              types { text/html html; }
              default_type text/html;
              charset utf-8;
              server {
                listen 127.0.0.1:%2$d backlog=16384;
                root %1$s/files;
                etag on;
                gzip_static on;
                gzip_vary on;
            %3$s  }
            }
            """.formatted(folder, port, added, System.getProperty("user.name")));
        process = new ProcessBuilder(
                        List.of("taskset", "-c", core, "nginx", "-c", conf.toString(), "-p", folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        for (int i = 0; i < 100 && !Ports.open(port); i++) {
            Thread.sleep(50);
        }
        if (!process.isAlive()) {
            throw new IOException("nginx did not start: " + Files.readString(folder.resolve("nginx.log")));
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/page.html";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
