using System.Collections.Immutable;
using DataExchange.AccessLog.Storage.Schema;

namespace DataExchange.AccessLog.Storage.Sqlite;

/// <summary>The schema's history on SQLite.</summary>
internal static class SqliteSchema
{
    internal static ImmutableArray<SchemaStep> Steps { get; } =
    [
        new(1, """
            CREATE TABLE access_log_shard (
                shard integer PRIMARY KEY,
                epoch integer NOT NULL,
                next_sequence integer NOT NULL);
            CREATE TABLE access_record (
                shard integer NOT NULL,
                sequence integer NOT NULL,
                epoch integer NOT NULL,
                record_id text NOT NULL,
                recorded_at integer NOT NULL,
                body blob NOT NULL,
                leaf_hash blob NOT NULL CHECK (length(leaf_hash) = 32),
                PRIMARY KEY (shard, sequence));
            CREATE INDEX access_record_by_id ON access_record (record_id);
            CREATE TRIGGER access_record_no_update BEFORE UPDATE ON access_record
                BEGIN SELECT RAISE(ABORT, 'access_record is append-only'); END;
            CREATE TRIGGER access_record_no_delete BEFORE DELETE ON access_record
                BEGIN SELECT RAISE(ABORT, 'access_record is append-only'); END;
            CREATE TRIGGER access_record_no_replace BEFORE INSERT ON access_record
                WHEN EXISTS (SELECT 1 FROM access_record WHERE shard = NEW.shard AND sequence = NEW.sequence)
                BEGIN SELECT RAISE(ABORT, 'access_record is append-only'); END;
            CREATE TRIGGER access_log_shard_forward BEFORE UPDATE ON access_log_shard
                WHEN NEW.shard <> OLD.shard OR NEW.epoch < OLD.epoch OR NEW.next_sequence < OLD.next_sequence
                BEGIN SELECT RAISE(ABORT, 'access_log_shard only goes forward'); END;
            CREATE TRIGGER access_log_shard_no_delete BEFORE DELETE ON access_log_shard
                BEGIN SELECT RAISE(ABORT, 'access_log_shard only goes forward'); END;
            CREATE TRIGGER access_log_shard_no_replace BEFORE INSERT ON access_log_shard
                WHEN EXISTS (SELECT 1 FROM access_log_shard WHERE shard = NEW.shard)
                BEGIN SELECT RAISE(ABORT, 'access_log_shard only goes forward'); END;
            """),
        new(2, """
            CREATE TABLE access_record_subject (
                subject text NOT NULL,
                recorded_at integer NOT NULL,
                shard integer NOT NULL,
                sequence integer NOT NULL,
                PRIMARY KEY (subject, recorded_at, shard, sequence)) WITHOUT ROWID;
            INSERT INTO access_record_subject (subject, recorded_at, shard, sequence)
                SELECT DISTINCT substr(s.value, 1, 32), r.recorded_at, r.shard, r.sequence
                FROM access_record r, json_each(CAST(r.body AS TEXT), '$.subjects') AS s;
            CREATE TRIGGER access_record_subject_no_update BEFORE UPDATE ON access_record_subject
                BEGIN SELECT RAISE(ABORT, 'access_record_subject is append-only'); END;
            CREATE TRIGGER access_record_subject_no_delete BEFORE DELETE ON access_record_subject
                BEGIN SELECT RAISE(ABORT, 'access_record_subject is append-only'); END;
            """),
    ];
}
