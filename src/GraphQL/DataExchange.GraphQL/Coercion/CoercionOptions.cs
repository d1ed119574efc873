using System.Collections.Frozen;

namespace DataExchange.GraphQL.Coercion;

/// <summary>The limits of input coercion and the scalars that are bound to types of their own. Exceeding a limit is an error, never a crash.</summary>
public sealed record CoercionOptions
{
    /// <summary>The limits for requests from clients, without custom scalars.</summary>
    public static CoercionOptions Default { get; } = new();

    /// <summary>Most items in one list. Default 1,000.</summary>
    public int MaxListItems { get; init; } = 1_000;

    /// <summary>Most levels of nesting of lists and objects in one value; a scalar alone is level 1. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most errors that one coercion reports. Default 50.</summary>
    public int MaxErrors { get; init; } = 50;

    /// <summary>Custom scalars by name. A custom scalar that is not listed passes through in its nearest form. Default: none.</summary>
    public FrozenDictionary<string, IScalarCoercer> Scalars { get; init; } = FrozenDictionary<string, IScalarCoercer>.Empty;
}
