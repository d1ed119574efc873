using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace DataExchange.AccessLog.Storage.Writing;

/// <summary>What an operator looks a failure of the store up by. Never the failure's own message: it may quote what was to be written.</summary>
internal static class FailureCode
{
    /// <summary>SQLite's extended result code, PostgreSQL's SQLSTATE, or the kind of the failure where the store gave no code.</summary>
    internal static string Of(Exception failure) => failure switch
    {
        SqliteException sqlite => $"SQLite result code {sqlite.SqliteExtendedErrorCode}",
        DbException { SqlState: { } state } => $"SQLSTATE {state}",
        { InnerException: { } cause } => $"{failure.GetType().Name} ({cause.GetType().Name})",
        _ => failure.GetType().Name,
    };
}
