package ca.policecomms.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("L10 only the newest messages are kept, on disk too")
    void bounded() throws IOException {
        Mailbox mailbox = new Mailbox(folder, 2);
        for (int i = 1; i <= 3; i++) {
            mailbox.add("a@b.invalid", "c@d.invalid", "Number " + i, new byte[] {1});
        }
        assertThat(mailbox.list(null, 10)).extracting(Envelope::id).containsExactly(3L, 2L);
        assertThat(folder.resolve("1.eml")).doesNotExist();
        assertThat(mailbox.raw(1)).isEmpty();
        assertThat(new Mailbox(folder, 2).list(null, 10))
                .extracting(Envelope::id)
                .containsExactly(3L, 2L);
    }

    @Test
    @DisplayName("L3 an index line cut by a kill costs that line only")
    void cutLine() throws IOException {
        new Mailbox(folder, 10).add("a@b.invalid", "c@d.invalid", "Whole", new byte[] {1});
        Files.writeString(folder.resolve("index.jsonl"), "{\"id\":2,\"to\":\"a@", StandardOpenOption.APPEND);
        assertThat(new Mailbox(folder, 10).list(null, 10))
                .extracting(Envelope::subject)
                .containsExactly("Whole");
    }
}
