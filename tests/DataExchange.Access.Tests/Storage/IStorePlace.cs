using System.Data.Common;
using DataExchange.Access.Storage.Opening;

namespace DataExchange.Access.Tests.Storage;

/// <summary>A database of one provider, made for one test.</summary>
public interface IStorePlace : IAsyncDisposable
{
    /// <summary>Options that name the database.</summary>
    AccessStoreOptions Options { get; }

    /// <summary>An open connection that goes around the store.</summary>
    Task<DbConnection> OpenAsync();
}
