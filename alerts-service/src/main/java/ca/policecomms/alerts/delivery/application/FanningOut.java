package ca.policecomms.alerts.delivery.application;

import ca.policecomms.alerts.AlertsConfig;
import ca.policecomms.alerts.alert.model.AlertVersion;
import ca.policecomms.alerts.delivery.model.FanOuts;
import ca.policecomms.alerts.delivery.model.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes one delivery for each recipient of a version: the first step with the launch, the others as they come. */
@ApplicationScoped
public class FanningOut {
    private final FanOuts fanOuts;
    private final Bells bells;
    private final AlertsConfig.Delivery config;

    FanningOut(FanOuts fanOuts, Bells bells, AlertsConfig config) {
        this.fanOuts = fanOuts;
        this.bells = bells;
        this.config = config.delivery();
    }

    /** In the transaction of the launch. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(AlertVersion version) {
        Lane lane = version.alertClass().lane();
        fanOuts.begin(version.id());
        fanOuts.advance(version.id(), lane, chunk(lane));
        bells.ringAfterCommit(lane);
    }

    /** Takes one more step of any version. @return false when all are done or in other hands */
    @Transactional
    public boolean goOn() {
        return fanOuts.claim()
                .map(open -> {
                    fanOuts.advance(open.version(), open.lane(), chunk(open.lane()));
                    bells.ringAfterCommit(open.lane());
                    return true;
                })
                .orElse(false);
    }

    private int chunk(Lane lane) {
        return lane == Lane.EMERGENCY ? config.emergencyChunk() : config.bulkChunk();
    }
}
