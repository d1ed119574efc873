using System.Data.Common;
using DataExchange.AccessLog.Storage.Opening;

namespace DataExchange.AccessLog.Tests.Storage;

/// <summary>A database of one provider, made for one test.</summary>
public interface ILogPlace : IAsyncDisposable
{
    /// <summary>Options that name the database, shard 0.</summary>
    AccessLogOptions Options { get; }

    /// <summary>Arguments that tell a child process the same.</summary>
    string[] ChildArguments { get; }

    /// <summary>An open connection that goes around the log.</summary>
    Task<DbConnection> OpenAsync();
}
