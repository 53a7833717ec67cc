package ca.policecomms.local.replay.report;

import ca.policecomms.local.replay.engine.Refusal;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every refusal with its row, as a CSV file. */
public final class RefusalFile {
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumn("call")
            .addColumn("row")
            .addColumn("step")
            .addColumn("status")
            .addColumn("code")
            .addColumn("detail")
            .setUseHeader(true)
            .build();

    private RefusalFile() {}

    public static void write(Path file, List<Refusal> refused) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        ObjectWriter writer = new CsvMapper().writer(COLUMNS);
        Files.write(
                file,
                writer.writeValueAsBytes(refused.stream().map(RefusalFile::row).toList()));
    }

    private static List<String> row(Refusal refusal) {
        return List.of(
                refusal.step().call().ref(),
                refusal.step().ref(),
                refusal.step().kind().label(),
                Integer.toString(refusal.status()),
                refusal.code(),
                refusal.detail());
    }
}
