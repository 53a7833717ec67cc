package ca.policecomms.status.statuspage.adapter.rendering;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * The objects of the Statuspage v2 API, key for key and in its order. Every key is always written, null included, and
 * there is none of our own: existing clients must not notice a difference. Times are text in the zone of the page.
 */
final class Documents {

    private Documents() {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Page(String id, String name, String url, String timeZone, String updatedAt) {}

    record Status(String indicator, String description) {}

    /** A component, or a group when {@code components} is there. */
    sealed interface Listed permits Component, Group {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Component(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            int position,
            String description,
            boolean showcase,
            String startDate,
            String groupId,
            String pageId,
            boolean group,
            boolean onlyShowIfDegraded)
            implements Listed {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Group(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            int position,
            String description,
            boolean showcase,
            String startDate,
            String groupId,
            String pageId,
            boolean group,
            boolean onlyShowIfDegraded,
            List<String> components)
            implements Listed {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Incident(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            String monitoringAt,
            String resolvedAt,
            String impact,
            String shortlink,
            String startedAt,
            String pageId,
            List<Update> incidentUpdates,
            List<Component> components) {}

    /** An incident with its window. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Maintenance(
            String id,
            String name,
            String status,
            String createdAt,
            String updatedAt,
            String monitoringAt,
            String resolvedAt,
            String impact,
            String shortlink,
            String startedAt,
            String pageId,
            List<Update> incidentUpdates,
            List<Component> components,
            String scheduledFor,
            String scheduledUntil) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Update(
            String id,
            String status,
            String body,
            String incidentId,
            String createdAt,
            String updatedAt,
            String displayAt,
            List<Affected> affectedComponents,
            boolean deliverNotifications,
            String customTweet,
            Long tweetId) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Affected(String code, String name, String oldStatus, String newStatus) {}

    record SummaryDocument(
            Page page,
            List<Listed> components,
            List<Incident> incidents,
            @JsonProperty("scheduled_maintenances") List<Maintenance> maintenances,
            Status status) {}

    record StatusDocument(Page page, Status status) {}

    record ComponentsDocument(Page page, List<Listed> components) {}

    record IncidentsDocument(Page page, List<Incident> incidents) {}

    record MaintenancesDocument(
            Page page,
            @JsonProperty("scheduled_maintenances") List<Maintenance> maintenances) {}
}
