using DataExchange.Access.Agreements;
using DataExchange.Access.Stores;
using DataExchange.AttackTests.Worlds;
using Microsoft.AspNetCore.Http;

namespace DataExchange.AttackTests.Harness;

/// <summary>What a system under attack is started with.</summary>
internal sealed record AttackSetup
{
    /// <summary>The data.</summary>
    public required World World { get; init; }

    /// <summary>By client, what it is granted.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Grant>> Grants { get; init; } = Callers.Usual;

    /// <summary>The supergraph.</summary>
    public string Supergraph { get; init; } = ReferenceSchema.Sdl;

    /// <summary>Settings beyond those of every system.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Registered documents by identifier; empty for no manifest.</summary>
    public IReadOnlyDictionary<string, string> Documents { get; init; } = new Dictionary<string, string>();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the stores are on PostgreSQL; the test is skipped where there is none.</summary>
    public bool OnPostgres { get; init; }

    /// <summary>A deliberately broken decision point, for negative controls: what the gateway is given in place of its store.</summary>
    public Func<IAccessStore, IAccessStore>? BrokenStore { get; init; }

    /// <summary>A deliberately broken edge, for negative controls: what stands around the gateway's own handler.</summary>
    public Func<HttpContext, RequestDelegate, Task>? BrokenEdge { get; init; }
}
