using System.Collections.Immutable;
using DataExchange.AccessLog.Storage.Schema;

namespace DataExchange.AccessLog.Storage.Postgres;

/// <summary>The schema's history on PostgreSQL.</summary>
internal static class PostgresSchema
{
    internal static ImmutableArray<SchemaStep> Steps { get; } =
    [
        new(1, """
            CREATE TABLE access_log_shard (
                shard integer PRIMARY KEY,
                epoch bigint NOT NULL,
                next_sequence bigint NOT NULL);
            CREATE TABLE access_record (
                shard integer NOT NULL,
                sequence bigint NOT NULL,
                epoch bigint NOT NULL,
                record_id text NOT NULL,
                recorded_at bigint NOT NULL,
                body bytea NOT NULL,
                leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
                PRIMARY KEY (shard, sequence));
            CREATE INDEX access_record_by_id ON access_record (record_id);
            CREATE FUNCTION access_log_refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
            CREATE TRIGGER access_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_record
                FOR EACH STATEMENT EXECUTE FUNCTION access_log_refuse();
            CREATE TRIGGER access_log_shard_forward BEFORE UPDATE ON access_log_shard FOR EACH ROW
                WHEN (NEW.shard <> OLD.shard OR NEW.epoch < OLD.epoch OR NEW.next_sequence < OLD.next_sequence)
                EXECUTE FUNCTION access_log_refuse();
            CREATE TRIGGER access_log_shard_append_only BEFORE DELETE OR TRUNCATE ON access_log_shard
                FOR EACH STATEMENT EXECUTE FUNCTION access_log_refuse();
            """),
        new(2, """
            CREATE TABLE access_record_subject (
                subject text NOT NULL,
                recorded_at bigint NOT NULL,
                shard integer NOT NULL,
                sequence bigint NOT NULL,
                PRIMARY KEY (subject, recorded_at, shard, sequence));
            INSERT INTO access_record_subject (subject, recorded_at, shard, sequence)
                SELECT DISTINCT left(s.subject, 32), r.recorded_at, r.shard, r.sequence
                FROM access_record r, json_array_elements_text(convert_from(r.body, 'UTF8')::json -> 'subjects') AS s (subject);
            CREATE TRIGGER access_record_subject_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_record_subject
                FOR EACH STATEMENT EXECUTE FUNCTION access_log_refuse();
            """),
    ];
}
