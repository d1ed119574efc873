using System.Data.Common;

namespace DataExchange.Access.Storage.Revisions;

/// <summary>The server is a replica, which may be behind.</summary>
internal sealed class ReplicaException() : DbException("The server is a replica.");
