package ca.policecomms.dispatch.records;

import ca.policecomms.commons.testing.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives all tests of the module a records system: the simulator, as a process of its own. */
public final class SimulatorResource implements QuarkusTestResourceLifecycleManager {
    private SimulatorProcess simulator;

    @Override
    public Map<String, String> start() {
        simulator = new SimulatorProcess(FreePorts.next());
        simulator.start();
        return Map.of(
                "suite.dispatch.records.url",
                "http://127.0.0.1:" + simulator.port(),
                "suite.dispatch.records.key",
                SimulatorProcess.KEY,
                "test.records.port",
                Integer.toString(simulator.port()));
    }

    @Override
    public void stop() {
        simulator.kill();
    }
}
