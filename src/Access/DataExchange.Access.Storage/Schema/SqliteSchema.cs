using System.Collections.Immutable;

namespace DataExchange.Access.Storage.Schema;

/// <summary>The schema's history on SQLite.</summary>
internal static class SqliteSchema
{
    internal static ImmutableArray<SchemaStep> Steps { get; } =
    [
        new(1, """
            CREATE TABLE access_revision (id integer PRIMARY KEY CHECK (id = 1), revision integer NOT NULL);
            INSERT INTO access_revision (id, revision) VALUES (1, 0);
            CREATE TABLE access_item (
                kind text NOT NULL, key text NOT NULL, document text NOT NULL, revision integer NOT NULL,
                PRIMARY KEY (kind, key)) WITHOUT ROWID;
            CREATE TABLE access_change (
                revision integer PRIMARY KEY, changed_by text NOT NULL, why text NOT NULL, changed_at integer NOT NULL);
            CREATE TABLE access_history (
                revision integer NOT NULL, kind text NOT NULL, key text NOT NULL, document text,
                PRIMARY KEY (revision, kind, key)) WITHOUT ROWID;
            CREATE TRIGGER access_change_no_update BEFORE UPDATE ON access_change BEGIN SELECT RAISE(ABORT, 'access_change is append-only'); END;
            CREATE TRIGGER access_change_no_delete BEFORE DELETE ON access_change BEGIN SELECT RAISE(ABORT, 'access_change is append-only'); END;
            CREATE TRIGGER access_history_no_update BEFORE UPDATE ON access_history BEGIN SELECT RAISE(ABORT, 'access_history is append-only'); END;
            CREATE TRIGGER access_history_no_delete BEFORE DELETE ON access_history BEGIN SELECT RAISE(ABORT, 'access_history is append-only'); END;
            """),
    ];
}
