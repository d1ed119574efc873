using System.Data.Common;
using System.Text.Json;
using DataExchange.Access.Storage.Dialects;
using DataExchange.Access.Storage.Revisions;
using DataExchange.Access.Stores;

namespace DataExchange.Access.Storage.Stores;

/// <summary>Turns what databases throw into values.</summary>
internal static class StoreFailures
{
    /// <summary>The failure as a value, or null when the exception is none of a store's.</summary>
    internal static StoreFailure? From(Exception exception, IDialect dialect) => exception switch
    {
        ReplicaException => new StoreFailure(
            StoreFailureKind.Unavailable, "The access store's PostgreSQL server is a replica, which may be behind; expected `ConnectionStrings__Access` to name the primary."),
        DbException failure when dialect.IsMissingSchema(failure)
            => new StoreFailure(StoreFailureKind.SchemaMismatch, "The access store has no schema; expected it to be migrated first."),
        DbException or TimeoutException or IOException => new StoreFailure(StoreFailureKind.Unavailable, dialect.UnavailableMessage),
        JsonException => new StoreFailure(StoreFailureKind.Corrupt, "The access store holds a document that cannot be read; expected documents of the model."),
        ArgumentException => new StoreFailure(StoreFailureKind.Corrupt, "The access store holds documents that do not make a state; expected each key once."),
        { InnerException: { } inner } when exception is InvalidOperationException or Microsoft.EntityFrameworkCore.DbUpdateException => From(inner, dialect),
        _ => null,
    };
}
