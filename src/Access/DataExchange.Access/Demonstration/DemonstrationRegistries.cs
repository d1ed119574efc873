using System.Collections.Frozen;

namespace DataExchange.Access.Demonstration;

/// <summary>The registries of the demonstration and who owns them.</summary>
public static class DemonstrationRegistries
{
    /// <summary>The code of the owner agency by the registry's name in the supergraph.</summary>
    public static FrozenDictionary<string, string> Owners { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["population"] = "G01",
        ["land"] = "G10",
        ["tax"] = "G12.18",
        ["documents"] = "G22",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
