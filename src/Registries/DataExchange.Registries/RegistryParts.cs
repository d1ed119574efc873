using DataExchange.Registries.Announcements;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries;

/// <summary>What a registry's resolvers work with.</summary>
/// <typeparam name="TContext">The registry's context.</typeparam>
/// <param name="Store">Its rows.</param>
/// <param name="Pager">Pages by key.</param>
/// <param name="Time">The clock.</param>
/// <param name="Announcer">Told of every change, once it is committed.</param>
public sealed record RegistryParts<TContext>(RegistryStore<TContext> Store, Pager Pager, TimeProvider Time, ChangeAnnouncer Announcer)
    where TContext : DbContext;
