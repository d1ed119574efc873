using System.Collections.Immutable;

namespace DataExchange.Access.Storage.Schema;

/// <summary>The schema's history on PostgreSQL.</summary>
internal static class PostgresSchema
{
    internal static ImmutableArray<SchemaStep> Steps { get; } =
    [
        new(1, """
            CREATE TABLE access_revision (id integer PRIMARY KEY CHECK (id = 1), revision bigint NOT NULL);
            INSERT INTO access_revision (id, revision) VALUES (1, 0);
            CREATE TABLE access_item (
                kind text NOT NULL, key text NOT NULL, document text NOT NULL, revision bigint NOT NULL,
                PRIMARY KEY (kind, key));
            CREATE TABLE access_change (
                revision bigint PRIMARY KEY, changed_by text NOT NULL, why text NOT NULL, changed_at bigint NOT NULL);
            CREATE TABLE access_history (
                revision bigint NOT NULL, kind text NOT NULL, key text NOT NULL, document text,
                PRIMARY KEY (revision, kind, key));
            CREATE FUNCTION access_refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
            CREATE TRIGGER access_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_change
                FOR EACH STATEMENT EXECUTE FUNCTION access_refuse();
            CREATE TRIGGER access_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_history
                FOR EACH STATEMENT EXECUTE FUNCTION access_refuse();
            """),
        new(2, """
            CREATE TABLE consent (
                id text PRIMARY KEY, subject text NOT NULL, agreement_id text NOT NULL, version integer NOT NULL, document text NOT NULL);
            CREATE INDEX consent_subject ON consent (subject, agreement_id);
            CREATE TABLE consent_history (
                id text NOT NULL, version integer NOT NULL, document text NOT NULL, changed_by text NOT NULL, why text NOT NULL, changed_at bigint NOT NULL,
                PRIMARY KEY (id, version));
            CREATE TABLE consent_use (
                request_id text NOT NULL, consent_id text NOT NULL, used_at bigint NOT NULL, used_before bigint,
                PRIMARY KEY (request_id, consent_id));
            CREATE TRIGGER consent_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_history
                FOR EACH STATEMENT EXECUTE FUNCTION access_refuse();
            """),
        new(3, """
            CREATE TABLE consent_text (hash text PRIMARY KEY, locale text NOT NULL, body text NOT NULL);
            CREATE TRIGGER consent_text_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_text
                FOR EACH STATEMENT EXECUTE FUNCTION access_refuse();
            CREATE TABLE consent_withdrawal (consent_id text PRIMARY KEY, agreement_id text NOT NULL, due_at bigint NOT NULL);
            CREATE INDEX consent_withdrawal_due ON consent_withdrawal (due_at);
            """),
        new(4, """
            CREATE INDEX access_item_revision ON access_item (revision);
            CREATE FUNCTION access_tell() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_notify('dataexchange_access', NEW.revision::text); RETURN NULL; END $$;
            CREATE TRIGGER access_revision_tell AFTER UPDATE ON access_revision FOR EACH ROW EXECUTE FUNCTION access_tell();
            """),
        new(5, """
            CREATE TABLE agreement_day (
                agreement_id text NOT NULL, day integer NOT NULL, requests integer NOT NULL, subjects integer NOT NULL,
                PRIMARY KEY (agreement_id, day));
            CREATE TABLE agreement_subject (
                agreement_id text NOT NULL, day integer NOT NULL, subject text NOT NULL,
                PRIMARY KEY (agreement_id, day, subject));
            """),
        new(6, "CREATE INDEX access_history_item ON access_history (kind, key, revision);"),
    ];
}
