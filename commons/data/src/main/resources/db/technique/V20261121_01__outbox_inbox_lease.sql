-- Events in and out, and the leases that share work between replicas. See docs/guidelines/events.md, docs/adr/0002-outbox.md.

---------------------------------------------------------------------------------------------------------------- lease

CREATE TABLE lease (
    name        text PRIMARY KEY,
    holder      text        NOT NULL,
    epoch       bigint      NOT NULL,
    valid_until timestamptz NOT NULL
);
COMMENT ON TABLE lease IS 'Who may do a piece of work until when, by the clock of this database; epoch rises with every new holder';

GRANT SELECT, INSERT, UPDATE, DELETE ON lease TO ${app};

INSERT INTO lease (name, holder, epoch, valid_until)
SELECT 'outbox/bucket/' || bucket, '', 0, '-infinity' FROM generate_series(0, 15) AS bucket;

--------------------------------------------------------------------------------------------------------------- outbox

-- CACHE 1: a session that draws numbers ahead would give the later version of an aggregate the smaller number.
CREATE SEQUENCE outbox_seq AS bigint CACHE 1;

CREATE TABLE outbox (
    seq               bigint      NOT NULL DEFAULT nextval('outbox_seq'),
    id                uuid        NOT NULL DEFAULT uuidv7(),
    bucket            smallint    NOT NULL CHECK (bucket BETWEEN 0 AND 15),
    topic             text        NOT NULL,
    type              text        NOT NULL,
    aggregate_id      uuid        NOT NULL,
    aggregate_version bigint      NOT NULL CHECK (aggregate_version >= 1),
    occurred_at       timestamptz NOT NULL,
    -- The body as it goes out. bytea and not jsonb: nothing queries it here, and Kafka gets the very bytes written.
    data              bytea       NOT NULL,
    traceparent       text,
    created_at        timestamptz NOT NULL DEFAULT now(),
    day               date        NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date,
    sent_at           timestamptz,
    -- A backstop within a day; the guarantee is the lock or version check of the writer.
    PRIMARY KEY (aggregate_id, topic, aggregate_version, day)
) PARTITION BY RANGE (day);
COMMENT ON TABLE outbox IS 'Events written in the business transaction and sent to Kafka by the relay; sent rows are kept a day';

-- Rows leave this index when they are sent: it stays as small as the backlog.
CREATE INDEX outbox_unsent ON outbox (bucket, seq) WHERE sent_at IS NULL;

CREATE TABLE outbox_default PARTITION OF outbox DEFAULT;

GRANT USAGE ON SEQUENCE outbox_seq TO ${app};
GRANT SELECT, INSERT ON outbox TO ${app};
GRANT UPDATE (sent_at) ON outbox TO ${app};

-- Marks rows as sent, those whose bucket's lease is still held under the epoch they were sent with. Returns how many.
-- Losing this commit only sends again what consumers drop, so it need not wait for the disk. The planner is kept from
-- reading whole partitions when its statistics are older than the rows.
CREATE FUNCTION outbox_mark_sent(
    p_holder text, p_buckets smallint[], p_epochs bigint[], p_row_days date[], p_row_buckets smallint[], p_row_seqs bigint[]
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    marked integer;
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true),
            set_config('plan_cache_mode', 'force_generic_plan', true),
            set_config('enable_seqscan', 'off', true),
            set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true);
    UPDATE outbox o
       SET sent_at = clock_timestamp()
      FROM unnest(p_row_days, p_row_buckets, p_row_seqs) AS sent(day, bucket, seq)
     WHERE o.day = sent.day AND o.bucket = sent.bucket AND o.seq = sent.seq AND o.sent_at IS NULL
       AND sent.bucket = ANY (ARRAY(
            SELECT held.bucket
              FROM unnest(p_buckets, p_epochs) AS held(bucket, epoch)
              JOIN lease l ON l.name = 'outbox/bucket/' || held.bucket
             WHERE l.holder = p_holder AND l.epoch = held.epoch AND l.valid_until > clock_timestamp()));
    GET DIAGNOSTICS marked = ROW_COUNT;
    RETURN marked;
END $$;

-- Creates the partitions of the coming days and drops those whose rows are all sent and older than the retention.
-- Runs as the owner because the service's role may not change tables. It never drops an unsent row, and a lock that it
-- does not get within moments is left for the next run, so that it stands in no writer's way.
CREATE FUNCTION outbox_maintain(p_retention interval DEFAULT interval '24 hours', p_days_ahead integer DEFAULT 3)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '100ms' SET enable_seqscan = off AS $$
DECLARE
    today     date := (now() AT TIME ZONE 'UTC')::date;
    oldest    date := ((now() - p_retention) AT TIME ZONE 'UTC')::date;
    d         date;
    part      text;
    has_unsent boolean;
BEGIN
    FOR d IN SELECT today + n FROM generate_series(0, p_days_ahead) AS n LOOP
        part := 'outbox_p' || to_char(d, 'YYYYMMDD');
        CONTINUE WHEN to_regclass(part) IS NOT NULL;
        BEGIN
            -- Created alone and attached after: CREATE … PARTITION OF would lock out every writer.
            EXECUTE format('CREATE TABLE %I (LIKE outbox INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part);
            EXECUTE format('ALTER TABLE %I SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000)', part);
            EXECUTE format('ALTER TABLE outbox ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part, d, d + 1);
        EXCEPTION
            WHEN lock_not_available THEN NULL;
            -- Rows of that day are in the default partition, which serves them as well.
            WHEN check_violation THEN NULL;
        END;
    END LOOP;

    DELETE FROM outbox_default WHERE sent_at IS NOT NULL AND created_at < now() - p_retention;

    -- Last, because the drop locks the parent until the end of this transaction.
    FOR part IN
        SELECT c.relname
          FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = 'outbox'::regclass AND c.relname ~ '^outbox_p[0-9]{8}$'
           AND to_date(substr(c.relname, 9), 'YYYYMMDD') < oldest
    LOOP
        BEGIN
            -- The lock on the one partition keeps late writers out while it is looked at.
            EXECUTE format('LOCK TABLE ONLY %I IN ACCESS EXCLUSIVE MODE', part);
            EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE sent_at IS NULL)', part) INTO has_unsent;
            IF NOT has_unsent THEN
                EXECUTE format('DROP TABLE %I', part);
            END IF;
        EXCEPTION
            WHEN lock_not_available THEN NULL;
        END;
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION outbox_maintain(interval, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION outbox_maintain(interval, integer) TO ${app};

SELECT outbox_maintain();

---------------------------------------------------------------------------------------------------------------- inbox

CREATE TABLE inbox_seen (
    consumer text        NOT NULL,
    event_id uuid        NOT NULL,
    seen_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_seen_at ON inbox_seen (seen_at);

CREATE TABLE inbox_position (
    consumer     text    NOT NULL,
    aggregate_id uuid    NOT NULL,
    last_version bigint  NOT NULL,
    -- True: a poisonous event stopped this aggregate until an operator releases it.
    parked       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (consumer, aggregate_id)
) WITH (fillfactor = 70);

CREATE TABLE inbox_parked (
    consumer     text        NOT NULL,
    aggregate_id uuid        NOT NULL,
    version      bigint      NOT NULL,
    event_id     uuid        NOT NULL,
    type         text        NOT NULL,
    topic        text        NOT NULL,
    partition    integer     NOT NULL,
    "offset"     bigint      NOT NULL,
    headers      jsonb       NOT NULL,
    data         bytea,
    reason       text        NOT NULL CHECK (reason IN ('gap', 'poison', 'behind')),
    cause        text,
    parked_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, aggregate_id, version)
);
COMMENT ON COLUMN inbox_parked.reason IS 'gap: an earlier version is missing; poison: it cannot be applied; behind: it waits behind a poisonous one';

-- Written with the parking, sent to the dead-letter topic after: the topic's copy is never lost to a crash.
CREATE TABLE inbox_dead_letter (
    consumer     text        NOT NULL,
    topic        text        NOT NULL,
    partition    integer     NOT NULL,
    "offset"     bigint      NOT NULL,
    key          text,
    headers      jsonb       NOT NULL,
    data         bytea,
    cause        text        NOT NULL,
    failed_at    timestamptz NOT NULL DEFAULT now(),
    sent_at      timestamptz,
    PRIMARY KEY (consumer, topic, partition, "offset")
);
CREATE INDEX inbox_dead_letter_unsent ON inbox_dead_letter (failed_at) WHERE sent_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON inbox_seen, inbox_position, inbox_parked, inbox_dead_letter TO ${app};

-- One round trip for the decision about an event, in the transaction of its effect. Locks the position of the aggregate.
-- Answers: apply (the position is moved on), duplicate, older, gap, behind. has_waiting: parked events of it exist.
CREATE FUNCTION inbox_take(
    p_consumer text, p_event_id uuid, p_aggregate_id uuid, p_version bigint, p_gaps boolean,
    OUT decision text, OUT has_waiting boolean
) LANGUAGE plpgsql AS $$
DECLARE
    at inbox_position;
BEGIN
    INSERT INTO inbox_position (consumer, aggregate_id, last_version) VALUES (p_consumer, p_aggregate_id, 0)
        ON CONFLICT DO NOTHING;
    SELECT * INTO at FROM inbox_position WHERE consumer = p_consumer AND aggregate_id = p_aggregate_id FOR UPDATE;
    has_waiting := EXISTS (SELECT FROM inbox_parked WHERE consumer = p_consumer AND aggregate_id = p_aggregate_id);

    INSERT INTO inbox_seen (consumer, event_id) VALUES (p_consumer, p_event_id) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        decision := 'duplicate';
    ELSIF p_version <= at.last_version THEN
        decision := 'older';
    ELSIF at.parked THEN
        decision := 'behind';
    ELSIF p_version > at.last_version + 1 AND p_gaps THEN
        decision := 'gap';
    ELSE
        decision := 'apply';
        UPDATE inbox_position SET last_version = p_version
         WHERE consumer = p_consumer AND aggregate_id = p_aggregate_id;
    END IF;
END $$;
