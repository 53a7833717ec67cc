package ca.policecomms.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {
    /** All ports on numbers that were free a moment ago. */
    private static Map<String, String> freePorts() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        ServerSocket[] sockets = new ServerSocket[Port.values().length];
        for (Port port : Port.values()) {
            sockets[port.ordinal()] = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
            variables.put(port.variable(), Integer.toString(sockets[port.ordinal()].getLocalPort()));
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return variables;
    }

    @Test
    @DisplayName("L2 a taken port is one sentence that names the port, the part and the variable to set")
    void takenPort() throws IOException {
        Map<String, String> variables = freePorts();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            variables.put("SUITE_PORT_MEDIA_SERVICE", Integer.toString(other.getLocalPort()));
            Settings settings = new Settings(variables, new Properties());
            assertThatThrownBy(() -> Preconditions.portsFree(settings))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " (media-service) is taken")
                    .hasMessageContaining("SUITE_PORT_MEDIA_SERVICE=");
        }
    }

    @Test
    @DisplayName("L2 free ports are not refused")
    void freePort() throws IOException {
        Settings settings = new Settings(freePorts(), new Properties());
        assertThatCode(() -> Preconditions.portsFree(settings)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("L2 a port whose server was just stopped counts as free")
    void timeWait() throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        int port = server.getLocalPort();
        try (Socket client = new Socket("127.0.0.1", port);
                Socket accepted = server.accept()) {
            assertThat(client.isConnected()).isTrue();
            accepted.close();
        }
        server.close();
        assertThat(Preconditions.isFree(port)).isTrue();
    }

    @Test
    @DisplayName("L2 too little disk is one sentence that says what is free and what is needed")
    void fullDisk(@TempDir Path folder) {
        assertThatThrownBy(() -> Preconditions.diskFree(folder, Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("MB free")
                .hasMessageContaining(Long.MAX_VALUE + " MB are needed");
        assertThatCode(() -> Preconditions.diskFree(folder, 1)).doesNotThrowAnyException();
    }
}
