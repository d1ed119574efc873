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
        new(2, """
            CREATE TABLE consent (
                id text PRIMARY KEY, subject text NOT NULL, agreement_id text NOT NULL, version integer NOT NULL, document text NOT NULL) WITHOUT ROWID;
            CREATE INDEX consent_subject ON consent (subject, agreement_id);
            CREATE TABLE consent_history (
                id text NOT NULL, version integer NOT NULL, document text NOT NULL, changed_by text NOT NULL, why text NOT NULL, changed_at integer NOT NULL,
                PRIMARY KEY (id, version)) WITHOUT ROWID;
            CREATE TABLE consent_use (
                request_id text NOT NULL, consent_id text NOT NULL, used_at integer NOT NULL, used_before integer,
                PRIMARY KEY (request_id, consent_id)) WITHOUT ROWID;
            CREATE TRIGGER consent_history_no_update BEFORE UPDATE ON consent_history BEGIN SELECT RAISE(ABORT, 'consent_history is append-only'); END;
            CREATE TRIGGER consent_history_no_delete BEFORE DELETE ON consent_history BEGIN SELECT RAISE(ABORT, 'consent_history is append-only'); END;
            """),
        new(3, """
            CREATE TABLE consent_text (hash text PRIMARY KEY, locale text NOT NULL, body text NOT NULL) WITHOUT ROWID;
            CREATE TRIGGER consent_text_no_update BEFORE UPDATE ON consent_text BEGIN SELECT RAISE(ABORT, 'consent_text is append-only'); END;
            CREATE TRIGGER consent_text_no_delete BEFORE DELETE ON consent_text BEGIN SELECT RAISE(ABORT, 'consent_text is append-only'); END;
            CREATE TABLE consent_withdrawal (consent_id text PRIMARY KEY, agreement_id text NOT NULL, due_at integer NOT NULL) WITHOUT ROWID;
            CREATE INDEX consent_withdrawal_due ON consent_withdrawal (due_at);
            """),
        new(4, "CREATE INDEX access_item_revision ON access_item (revision);"),
        new(5, """
            CREATE TABLE agreement_day (
                agreement_id text NOT NULL, day integer NOT NULL, requests integer NOT NULL, subjects integer NOT NULL,
                PRIMARY KEY (agreement_id, day)) WITHOUT ROWID;
            CREATE TABLE agreement_subject (
                agreement_id text NOT NULL, day integer NOT NULL, subject text NOT NULL,
                PRIMARY KEY (agreement_id, day, subject)) WITHOUT ROWID;
            """),
        new(6, "CREATE INDEX access_history_item ON access_history (kind, key, revision);"),
    ];
}
