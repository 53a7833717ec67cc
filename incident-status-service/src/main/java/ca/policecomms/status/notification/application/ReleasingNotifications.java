package ca.policecomms.status.notification.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.incident.model.Incidents;
import ca.policecomms.status.notification.model.Notification;
import ca.policecomms.status.notification.model.Notifications;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.ReleaseMoment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Cleared rows of the log as parts of publications: that somebody was told, never what. */
@ApplicationScoped
class ReleasingNotifications implements PartSource {

    private final Notifications notifications;
    private final Incidents incidents;

    ReleasingNotifications(Notifications notifications, Incidents incidents) {
        this.notifications = notifications;
        this.incidents = incidents;
    }

    @Override
    public PartKind kind() {
        return PartKind.NOTIFICATION;
    }

    @Override
    public List<Notification> lock(Collection<UUID> ids) {
        return notifications.lockAll(ids);
    }

    @Override
    public void require(Part part, Gathered gathered) {
        Notification notification = (Notification) part;
        boolean known = gathered.incidents().containsKey(notification.incidentId())
                || incidents
                        .find(notification.incidentId())
                        .filter(incident -> incident.releasedAt() != null)
                        .isPresent();
        if (!known) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The public knows the incident.")
                    .with("notificationId", notification.id())
                    .violation("parts", "must be of a released incident");
        }
    }

    @Override
    public void release(Part part, ReleaseMoment moment) {
        Notification notification = (Notification) part;
        notification.release(moment.at());
        notifications.release(notification, moment.sequence());
    }
}
